package org.doorway.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A whole number that tells how much of something there was in a region.
 *
 * @param id what this publication knows it by
 * @param region what part of it; stored as {@code box}
 * @param measure what is counted: figures of one measure add up, or overlap, those of two have nothing to do with another
 * @param people how many people can be behind it at most
 * @param isImplied whether it is not a figure of the publication, but what anybody can work out from those
 */
public record Figure(
        String id, Measure measure, @JsonProperty("box") Region region, long value, long people, boolean isImplied) {
    /**
     * What is counted.
     *
     * @param isDistinct whether the same person counts once in each region that they are in, so that regions do not add
     *     up
     */
    public record Measure(String name, boolean isDistinct) {}

    /** Whether it is about people so few that it is not shown. */
    public boolean isSmall(int least) {
        return people > 0 && people < least && value != 0;
    }

    /**
     * How closely nobody may know it: as closely as what a small number of people make, or as itself.
     *
     * @param few from how much on it is not known to be of few people
     */
    long protectedWidth(long few) {
        return Math.max(few - 1, Math.abs(value));
    }
}
