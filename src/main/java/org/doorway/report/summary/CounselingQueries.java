package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.doorway.report.document.Period;
import org.doorway.report.indicator.CounselingSums;
import org.doorway.site.SiteRef;

/**
 * Reads the sums of counseling sessions. They are some thousands a year, not millions: the rows themselves are added up
 * whenever a report is made, so that there is nothing to keep in step with them.
 */
public final class CounselingQueries {
    /** What sums can be divided by. */
    public enum Part {
        NOTHING("''"),
        SITE("c.site_id::text"),
        DAY("c.day::text"),
        TYPE("c.type"),
        GROUP("coalesce(c.group_id::text, '')"),
        TYPE_AT_SITE("c.site_id || '/' || c.type"),
        GROUP_AT_SITE("c.site_id || '/' || coalesce(c.group_id::text, '')");

        private final String column;

        Part(String column) {
            this.column = column;
        }
    }

    // Site by site, as OFFSET 0 demands, and by the index.
    private static final String SUMS = """
            WITH held AS MATERIALIZED (
                SELECT p.w, c.id, %s AS of, coalesce(c.headcount, 1) AS heads, c.minutes, c.minutes IS NOT NULL AS is_timed,
                       c.in_group AND c.headcount IS NOT NULL AS is_counted
                FROM unnest(?::int[], ?::int[], ?::date[], ?::date[]) AS p (w, site_id, from_day, until_day)
                JOIN report_site s ON s.id = p.site_id
                CROSS JOIN LATERAL (
                    SELECT * FROM report_counseling of_site
                    WHERE of_site.site_id = p.site_id AND of_site.held_at >= %s AND of_site.held_at < %s
                      AND of_site.day BETWEEN p.from_day AND p.until_day
                    OFFSET 0) c),
            named AS MATERIALIZED (
                SELECT h.*, p.number AS who FROM held h JOIN report_counseled n ON n.session_id = h.id
                JOIN report_person p ON p.id = n.participant_id),
            -- Who is named is one of the heads; more than were counted there cannot be.
            known AS (
                SELECT w, of, sum(n) AS n, coalesce(sum(n) FILTER (WHERE is_timed), 0) AS timed,
                       coalesce(sum(n) FILTER (WHERE is_counted), 0) AS counted
                FROM (SELECT w, of, id, is_timed, is_counted, least(count(DISTINCT who), max(heads)) AS n
                      FROM named GROUP BY 1, 2, 3, 4, 5) session GROUP BY 1, 2),
            person AS (
                SELECT w, of, count(*) AS n, count(*) FILTER (WHERE is_timed) AS timed,
                       count(*) FILTER (WHERE is_counted) AS counted
                FROM (SELECT w, of, who, bool_or(is_timed) AS is_timed, bool_or(is_counted) AS is_counted
                      FROM named GROUP BY 1, 2, 3) somebody GROUP BY 1, 2)
            SELECT w, of, h.sessions, h.heads - coalesce(k.n, 0) + coalesce(p.n, 0), h.minutes,
                   h.timed - coalesce(k.timed, 0) + coalesce(p.timed, 0), h.counted, h.counts,
                   h.counted - coalesce(k.counted, 0) + coalesce(p.counted, 0)
            FROM (SELECT w, of, count(*) AS sessions, sum(heads) AS heads, coalesce(sum(minutes), 0) AS minutes,
                         coalesce(sum(heads) FILTER (WHERE is_timed), 0) AS timed,
                         coalesce(sum(heads) FILTER (WHERE is_counted), 0) AS counted,
                         count(*) FILTER (WHERE is_counted) AS counts
                  FROM held GROUP BY 1, 2) h
            LEFT JOIN known k USING (w, of) LEFT JOIN person p USING (w, of)""";

    private final Connection connection;
    private final List<Period> windows;

    public CounselingQueries(Connection connection, List<Period> windows) {
        this.connection = connection;
        this.windows = windows;
    }

    public Map<FigureQueries.Key, CounselingSums> sums(Collection<SiteRef> sites, Part by) throws SQLException {
        try (var statement = connection.prepareStatement(SUMS.formatted(
                by.column, SummaryPlan.SINCE.formatted("p.from_day"), SummaryPlan.BEFORE.formatted("p.until_day")))) {
            var columns = columns(sites);
            for (int i = 0; i < columns.size(); i++) {
                var type = i < 2 ? "int4" : "date";
                statement.setArray(
                        i + 1, connection.createArrayOf(type, columns.get(i).toArray()));
            }
            try (var rows = statement.executeQuery()) {
                var sums = new HashMap<FigureQueries.Key, CounselingSums>();
                while (rows.next()) {
                    sums.put(
                            new FigureQueries.Key(rows.getInt(1), rows.getString(2)),
                            new CounselingSums(
                                    rows.getLong(3),
                                    rows.getLong(4),
                                    rows.getLong(5),
                                    rows.getLong(6),
                                    rows.getLong(7),
                                    rows.getLong(8),
                                    rows.getLong(9)));
                }
                return sums;
            }
        }
    }

    /** Each period at each site. */
    private List<List<Object>> columns(Collection<SiteRef> sites) {
        List<List<Object>> columns = IntStream.range(0, 4)
                .<List<Object>>mapToObj(i -> new ArrayList<>())
                .toList();
        for (int window = 0; window < windows.size(); window++) {
            var period = windows.get(window);
            for (var site : sites) {
                columns.get(0).add(window);
                columns.get(1).add(site.id());
                columns.get(2).add(period.from());
                columns.get(3).add(period.until());
            }
        }
        return columns;
    }

    /** The people behind each part of a period. */
    public static Map<String, Long> people(
            Map<FigureQueries.Key, CounselingSums> sums, int window, ToLongFunction<CounselingSums> people) {
        var parts = new HashMap<String, Long>();
        sums.forEach((key, sum) -> {
            if (key.window() == window) {
                parts.put(key.of(), people.applyAsLong(sum));
            }
        });
        return parts;
    }
}
