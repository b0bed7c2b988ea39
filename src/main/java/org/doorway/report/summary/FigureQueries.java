package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.indicator.ItemSums;
import org.doorway.report.indicator.Taken;
import org.doorway.report.indicator.VisitSums;
import org.jspecify.annotations.Nullable;

/**
 * Reads what reports are made of: sums of what has been added up, and of the rows of the days that have not been, as one
 * snapshot of the database has them.
 */
public final class FigureQueries {
    /**
     * What figures are about.
     *
     * @param window the number of the period
     * @param of which site, stop, modality, day or hour, as text; empty: all of them
     */
    public record Key(int window, String of) {
        public static Key all(int window) {
            return new Key(window, "");
        }
    }

    /** What a figure is about, by what it is divided by. */
    private static final Map<Breakdown, String> KEYS = Map.of(
            Breakdown.SITE, "site_id::text",
            Breakdown.STOP, "stop_id::text",
            Breakdown.MODALITY, "modality",
            Breakdown.DAY, "day::text",
            Breakdown.HOUR, "hour::text");

    /** What a query of facts ends with: only those that the report is of. */
    static final String CHOSEN = """
             WHERE (?::uuid IS NULL OR stop_id = ?::uuid) AND (?::text IS NULL OR modality = ?::text)
            """;

    private static final String VISITS =
            SummaryPlan.RELATIONS + """
            SELECT w, %s, sum(visits), sum(known_visits), sum(heads), sum(people_served) FROM (
                SELECT s.w, f.site_id, f.first_day AS day, f.stop_id, f.modality, -1 AS hour,
                       f.visits, f.known_visits, f.heads, f.people_served
                FROM summed s JOIN report_visits f USING (site_id, unit, first_day)
                UNION ALL
                SELECT w, site_id, day, stop_id, modality, hour, visits, known_visits, heads, people_served
                FROM (""" + RawRows.VISITS + ") raw) fact" + CHOSEN + "GROUP BY 1, 2";

    private static final String HOURS = VISITS.replace("-1 AS hour", "f.hour").replace("report_visits", "report_hours");

    private static final String ITEMS = SummaryPlan.RELATIONS
            + "SELECT w, %s, item_id, " + ItemSums.COUNTING + ", " + ItemSums.SUMS + """
             FROM (
                SELECT s.w, f.site_id, f.first_day AS day, f.stop_id, f.modality, f.item_id, f.takers, f.given,
                       f.given_known, f.given_estimated, f.for_others, f.out_of_stock, f.not_offered_now, f.not_today,
                       f.other, f.unsaid, f.counts_as, f.counts_quantity
                FROM summed s JOIN report_items f USING (site_id, unit, first_day)
                UNION ALL
                """ + RawRows.ITEMS + ") fact"
            + CHOSEN
            + "AND (?::int[] IS NULL OR item_id = ANY (?::int[])) GROUP BY 1, 2, 3, 4, 5";

    private final Connection connection;
    private final @Nullable UUID stop;
    private final @Nullable String modality;

    private FigureQueries(Connection connection, @Nullable UUID stop, @Nullable String modality) {
        this.connection = connection;
        this.stop = stop;
        this.modality = modality;
    }

    /** Of those that a filter leaves; sites and items are chosen otherwise. */
    public static FigureQueries of(Connection connection, ReportFilter filter) {
        return new FigureQueries(
                connection,
                filter.stop(),
                filter.modality() == null ? null : filter.modality().toUpperCase(Locale.ROOT));
    }

    /** Reads one row of an answer, from its third column on. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row of an answer, from its third column on. */
    interface Taking {
        void take(Key key, ResultSet row) throws SQLException;
    }

    public Map<Key, VisitSums> visits(SummaryPlan coverage, @Nullable Breakdown by) throws SQLException {
        return read(
                by == Breakdown.HOUR ? HOURS : VISITS,
                by,
                coverage,
                row -> new VisitSums(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
    }

    /** @param chosen numbers of the items that are wanted; null: all */
    public Map<Key, Map<Integer, Taken>> items(
            SummaryPlan coverage, @Nullable Breakdown by, @Nullable List<Integer> chosen) throws SQLException {
        var items = new HashMap<Key, Map<Integer, Taken>>();
        try (var statement = connection.prepareStatement(keyed(ITEMS, by))) {
            var next = bind(statement, coverage);
            for (int i = 0; i < 2; i++) {
                statement.setArray(
                        next + i, chosen == null ? null : connection.createArrayOf("int4", chosen.toArray()));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var counting = counting(rows.getString(4), rows.getInt(5));
                    var sums = ItemSums.read(rows, 6);
                    items.computeIfAbsent(key(rows), key -> new HashMap<>())
                            .compute(
                                    rows.getInt(3),
                                    (item, taken) -> orNothing(taken).plus(sums, counting));
                }
            }
        }
        return items;
    }

    private static Taken.@Nullable Counting counting(@Nullable String what, int quantity) {
        return what == null ? null : new Taken.Counting(what, quantity);
    }

    private static Taken orNothing(@Nullable Taken taken) {
        return taken == null ? Taken.NOTHING : taken;
    }

    private <T> Map<Key, T> read(String query, @Nullable Breakdown by, SummaryPlan coverage, Reading<T> reading)
            throws SQLException {
        var figures = new HashMap<Key, T>();
        each(query, by, coverage, (key, row) -> figures.put(key, reading.read(row)));
        return figures;
    }

    /** @param query with {@link #CHOSEN}, and {@code %s} where it has what figures are divided by */
    void each(String query, @Nullable Breakdown by, SummaryPlan coverage, Taking taking) throws SQLException {
        try (var statement = connection.prepareStatement(keyed(query, by))) {
            bind(statement, coverage);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(key(rows), rows);
                }
            }
        }
    }

    private static String keyed(String query, @Nullable Breakdown by) {
        return query.replaceFirst("%s", by == null ? "''" : KEYS.getOrDefault(by, "''"));
    }

    private static Key key(ResultSet row) throws SQLException {
        var of = row.getString(2);
        return new Key(row.getInt(1), of == null ? "" : of);
    }

    private int bind(PreparedStatement statement, SummaryPlan coverage) throws SQLException {
        var next = coverage.bind(statement);
        for (int i = 0; i < 2; i++) {
            statement.setObject(next++, stop, Types.OTHER);
        }
        for (int i = 0; i < 2; i++) {
            statement.setString(next++, modality);
        }
        return next;
    }
}
