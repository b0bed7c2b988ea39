package org.doorway.platform.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ids that callers choose, and makes those that they did not choose. */
public final class Ids {
    private static final TimeBasedEpochGenerator HAPPENINGS = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /**
     * An id as callers write it.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static UUID read(String text) {
        var id = UUID.fromString(text);
        // The JDK also reads shortened forms; an id has one spelling.
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("A shortened id");
        }
        return id;
    }

    /** The id that the caller chose, else a new one of version 7, for something that happens. */
    public static UUID orHappening(@Nullable UUID chosen) {
        return chosen == null ? HAPPENINGS.generate() : chosen;
    }

    /** The id that the caller chose, else a new random one, for a person: it does not tell when they first came. */
    public static UUID orPerson(@Nullable UUID chosen) {
        return chosen == null ? UUID.randomUUID() : chosen;
    }
}
