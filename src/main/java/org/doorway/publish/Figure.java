package org.doorway.publish;

/**
 * A whole number that tells how much of something there was in a box.
 *
 * @param id what this publication knows it by
 * @param measure what is counted: figures of one measure add up, or overlap, those of two have nothing to do with another
 * @param people how many people can be behind it at most
 * @param isImplied whether it is not a figure of the publication, but what anybody can work out from those
 */
record Figure(String id, Measure measure, Box box, long value, long people, boolean isImplied) {
    /**
     * What is counted.
     *
     * @param isDistinct whether the same person counts once in each box that they are in, so that boxes do not add up
     */
    record Measure(String name, boolean isDistinct) {}

    /** Whether it is about people so few that it is not shown. */
    boolean isSmall(int least) {
        return people > 0 && people < least && value != 0;
    }

    /** How closely nobody may know it: as closely as a small number of people, or as itself. */
    long protectedWidth(int least) {
        return Math.max(least - 1L, Math.abs(value));
    }
}
