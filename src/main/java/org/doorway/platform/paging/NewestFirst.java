package org.doorway.platform.paging;

import java.util.Map;
import java.util.Optional;

/**
 * Order of a list that is read page by page, by a time and then by id, both descending, as queries of Hibernate say it.
 *
 * @param time the path of the time
 * @param id the path of the id
 */
public record NewestFirst(String time, String id) {
    /** The order by a time, and by the property {@code id}. */
    public static NewestFirst by(String time) {
        return new NewestFirst(time, "id");
    }

    /** The condition for what comes behind a place, or for everything, where there is none. */
    public String behind(Optional<Cursor> after) {
        return after.isEmpty() ? "1 = 1" : "(%1$s < :at or (%1$s = :at and %2$s < :id))".formatted(time, id);
    }

    /** The parameters of {@link #behind}. */
    public static Map<String, Object> values(Optional<Cursor> after) {
        return after.map(cursor -> Map.<String, Object>of("at", cursor.at(), "id", cursor.id()))
                .orElse(Map.of());
    }

    /** The clause at the end of a query. */
    public String clause() {
        return " order by %s desc, %s desc".formatted(time, id);
    }
}
