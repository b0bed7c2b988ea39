package org.doorway.report.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What became of an item: how many were given or brought back, and how many more were asked for, by why they were not
 * given.
 *
 * @param takers how many people can have taken it at most
 */
public record ItemSums(
        long takers,
        long given,
        long givenKnown,
        long givenEstimated,
        long forOthers,
        long outOfStock,
        long notOfferedNow,
        long notToday,
        long other,
        long unsaid) {
    public static final String SUMS = """
            sum(takers), sum(given), sum(given_known), sum(given_estimated), sum(for_others), sum(out_of_stock),
            sum(not_offered_now), sum(not_today), sum(other), sum(unsaid)""";

    /** What sums of items are kept apart by, besides the item: what a unit counted as when it was given. */
    public static final String COUNTING = "counts_as, counts_quantity";

    static final ItemSums NONE = new ItemSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static ItemSums read(ResultSet row, int from) throws SQLException {
        var at = from;
        return new ItemSums(
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at++),
                row.getLong(at));
    }

    public long unmet() {
        return outOfStock + notOfferedNow + notToday + other + unsaid;
    }

    public ItemSums plus(ItemSums more) {
        return new ItemSums(
                takers + more.takers,
                given + more.given,
                givenKnown + more.givenKnown,
                givenEstimated + more.givenEstimated,
                forOthers + more.forOthers,
                outOfStock + more.outOfStock,
                notOfferedNow + more.notOfferedNow,
                notToday + more.notToday,
                other + more.other,
                unsaid + more.unsaid);
    }
}
