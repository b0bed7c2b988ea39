package org.doorway.report;

/**
 * Known people, each counted once.
 *
 * @param first who were there for the first time
 * @param back who were back after 90 days or more
 */
record Milestones(long first, long back) {
    static final Milestones NONE = new Milestones(0, 0);

    Milestones plus(Milestones more) {
        return new Milestones(first + more.first, back + more.back);
    }
}
