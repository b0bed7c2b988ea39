package org.doorway.platform.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a correction says of one property: nothing where it was left out, something else, or, as {@code null}, that it is
 * not known. Only in requests that correct: everywhere else, absent and {@code null} mean the same.
 *
 * @param <T> the type of the property
 */
public final class Change<T> {
    private static final Change<?> NONE = new Change<>(false, null);

    private final boolean isWanted;
    private final @Nullable T value;

    private Change(boolean isWanted, @Nullable T value) {
        this.isWanted = isWanted;
        this.value = value;
    }

    /** It stays as it is. */
    @SuppressWarnings("unchecked")
    public static <T> Change<T> none() {
        return (Change<T>) NONE;
    }

    /** @param value null: it is not known */
    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    /** As it is written where requests are compared: one value or none. */
    @JsonValue
    @Nullable List<@Nullable T> said() {
        return isWanted ? Collections.singletonList(value) : null;
    }

    public boolean isWanted() {
        return isWanted;
    }

    /** The new value; null where there is none, and where it stays as it is. */
    public @Nullable T value() {
        return value;
    }

    /** What it is from now on. */
    public @Nullable T from(@Nullable T now) {
        return isWanted ? value : now;
    }

    /**
     * The same of what is never unknown.
     *
     * @param unsaid what it is where nobody says what it is
     */
    public T from(T now, T unsaid) {
        return isWanted ? Objects.requireNonNullElse(value, unsaid) : now;
    }
}
