package org.doorway.report;

/**
 * How many came.
 *
 * @param visits recorded one by one
 * @param known of them, by people who are known
 * @param heads counted without a visit
 * @param served how many people all that was for
 */
record VisitSums(long visits, long known, long heads, long served) {
    static final VisitSums NONE = new VisitSums(0, 0, 0, 0);

    /** Visits of which nobody knows whose they are. */
    long anonymous() {
        return visits - known + heads;
    }
}
