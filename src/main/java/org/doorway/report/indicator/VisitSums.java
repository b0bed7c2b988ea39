package org.doorway.report.indicator;

/**
 * How many came.
 *
 * @param visits recorded one by one
 * @param known of them, by people who are known
 * @param heads counted without a visit
 * @param served how many people all that was for
 */
public record VisitSums(long visits, long known, long heads, long served) {
    public static final VisitSums NONE = new VisitSums(0, 0, 0, 0);

    /** Visits of which nobody knows whose they are. */
    public long anonymous() {
        return visits - known + heads;
    }
}
