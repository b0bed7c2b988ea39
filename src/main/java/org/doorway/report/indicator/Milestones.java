package org.doorway.report.indicator;

/**
 * Known people, each counted once.
 *
 * @param first who were there for the first time
 * @param back who were back after 90 days or more
 */
public record Milestones(long first, long back) {
    public static final Milestones NONE = new Milestones(0, 0);

    public Milestones plus(Milestones more) {
        return new Milestones(first + more.first, back + more.back);
    }
}
