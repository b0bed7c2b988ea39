package org.doorway.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the list's stable order
 * @param next the cursor to send as {@code after} for the page behind this one; null: this is the last
 */
public record Page<T>(
        List<T> items,

        @Nullable @Schema(description = "Send this as `after` to get the page behind this one. Absent on the last page.")
        String next) {

    /**
     * A page made from one row more than was asked for: the row too many only says that there is a next page.
     *
     * @param rows up to {@code limit + 1} rows
     * @param cursor where a row stands in the order
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
