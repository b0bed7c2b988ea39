package org.doorway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A whole number that tells how much of something there was in a box.
 *
 * @param id what this publication knows it by
 * @param measure what is counted: figures of one measure add up, or overlap, those of two have nothing to do with another
 * @param people how many people can be behind it at most
 * @param isImplied whether it is not a figure of the publication, but what anybody can work out from those
 */
public record Figure(String id, Measure measure, Region box, long value, long people, boolean isImplied) {
    /**
     * What is counted.
     *
     * @param isDistinct whether the same person counts once in each box that they are in, so that boxes do not add up
     */
    public record Measure(String name, boolean isDistinct) {
        /** Told in hours, counted in minutes: these are whole, and add up. */
        public static final String HOURS = "COUNSEL_HOURS";

        private static final int MINUTES = 60;

        @JsonIgnore
        public boolean isHours() {
            return name.equals(HOURS);
        }

        /** What is counted, as a whole number. */
        public long counted(BigDecimal number) {
            return isHours()
                    ? number.multiply(BigDecimal.valueOf(MINUTES))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact()
                    : number.longValueExact();
        }

        /** From how much on nobody can tell that it is of few people: each may have been there for an hour. */
        long least(int people) {
            return isHours() ? (long) people * MINUTES : people;
        }
    }

    /** Whether it is about people so few that it is not shown. */
    public boolean isSmall(int least) {
        return people > 0 && people < least && value != 0;
    }

    /** How closely nobody may know it: as closely as a small number of people, or as itself. */
    long protectedWidth(int least) {
        return Math.max(measure.least(least) - 1, Math.abs(value));
    }
}
