package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which days have been added up, as one snapshot of the database has it.
 *
 * @param until by site: the last day that has been
 * @param stale days among them on which something has changed since
 */
public record SummaryProgress(Map<Integer, LocalDate> until, Set<SiteDay> stale) {
    /** A day of a site. */
    record SiteDay(int site, LocalDate day) {}

    public static SummaryProgress read(Connection connection) throws SQLException {
        var until = new HashMap<Integer, LocalDate>();
        var stale = new HashSet<SiteDay>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT site_id, until FROM report_progress")) {
                while (rows.next()) {
                    until.put(rows.getInt(1), rows.getObject(2, LocalDate.class));
                }
            }
            try (var rows = statement.executeQuery("SELECT DISTINCT site_id, day FROM report_stale_day")) {
                while (rows.next()) {
                    stale.add(new SiteDay(rows.getInt(1), rows.getObject(2, LocalDate.class)));
                }
            }
        }
        return new SummaryProgress(until, stale);
    }

    public boolean isDone(int site, LocalDate day) {
        return !day.isAfter(until.getOrDefault(site, LocalDate.MIN));
    }

    /** Whether the sums of a day are what happened on it. */
    boolean isSummed(int site, LocalDate day) {
        return isDone(site, day) && !stale.contains(new SiteDay(site, day));
    }
}
