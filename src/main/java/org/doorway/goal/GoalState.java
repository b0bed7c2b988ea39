package org.doorway.goal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.platform.language.Spelling;

/** Where a goal stands, and where it can go from there. Nothing ends: what was reached or set aside can begin again. */
public enum GoalState {
    /** Said, and nothing more. */
    IDEA,
    /** Somebody is on their way. */
    ACTIVE,
    /** Resting, for however long. */
    PAUSED,
    /** There. */
    REACHED,
    /** Not wanted now. */
    SET_ASIDE;

    Set<GoalState> next() {
        return switch (this) {
            case IDEA -> EnumSet.of(ACTIVE, REACHED, SET_ASIDE);
            case ACTIVE -> EnumSet.of(PAUSED, REACHED, SET_ASIDE);
            case PAUSED -> EnumSet.of(ACTIVE, REACHED, SET_ASIDE);
            case REACHED, SET_ASIDE -> EnumSet.of(ACTIVE);
        };
    }

    /** What is possible from here, as the API spells it. */
    String nextWords() {
        return next().stream().map(Spelling::of).collect(Collectors.joining(", "));
    }
}
