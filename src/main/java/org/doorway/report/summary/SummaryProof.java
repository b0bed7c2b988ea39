package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.indicator.ItemSums;
import org.doorway.site.SiteRef;
import org.roaringbitmap.InvalidRoaringFormat;

/** Compares the sums of a site with its rows, month after month, as one snapshot has both. */
final class SummaryProof {
    private static final String MONTH = "date_trunc('month', first_day)::date";

    private final Connection connection;
    private final SiteRef site;
    private final SummaryProgress progress;

    SummaryProof(Connection connection, SiteRef site, SummaryProgress progress) {
        this.connection = connection;
        this.site = site;
        this.progress = progress;
    }

    /** Where sums are not what their rows add up to, in words. */
    List<String> differences() throws SQLException {
        var found = new ArrayList<String>();
        var until = progress.until().get(site.id());
        if (until == null) {
            return found;
        }
        for (var month = first(until); !month.isAfter(until); month = month.plusMonths(1)) {
            var last = month.plusMonths(1).minusDays(1);
            compare(month, last.isAfter(until) ? until : last, found);
        }
        return found;
    }

    private LocalDate first(LocalDate until) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT least((SELECT min(arrived_at)::date - 3 FROM report_visit WHERE site_id = ?),
                    (SELECT min(day) FROM report_tally WHERE site_id = ?),
                    (SELECT min(first_day) FROM report_visits WHERE site_id = ?))""")) {
            for (int i = 1; i <= 3; i++) {
                statement.setInt(i, site.id());
            }
            try (var row = statement.executeQuery()) {
                row.next();
                var first = row.getObject(1, LocalDate.class);
                return (first == null ? until : first).withDayOfMonth(1);
            }
        }
    }

    private void compare(LocalDate from, LocalDate until, List<String> found) throws SQLException {
        days("visits", SummaryWriter.VISITS, "first_day", from, until, found);
        days("hours", SummaryWriter.HOURS, "first_day", from, until, found);
        days("items", SummaryWriter.ITEMS, "first_day", from, until, found);
        days("milestones", SummaryWriter.MILESTONES, "day", from, until, found);
        if (from.plusMonths(1).minusDays(1).equals(until)) {
            months(from, until, found);
        }
        try {
            people(from, until, found);
        } catch (InvalidRoaringFormat damaged) {
            found.add("%s, people of the month %s (they cannot even be read)".formatted(site.code(), from));
        }
    }

    /** Days that are to be added up again may differ, and people of whom something is to be. */
    private void days(String what, String fresh, String day, LocalDate from, LocalDate until, List<String> found)
            throws SQLException {
        var settled = what.equals("milestones")
                ? " WHERE participant_id NOT IN (" + RawRows.CHANGED + ")"
                : " WHERE " + day + " NOT IN (SELECT day FROM report_stale_day WHERE site_id = " + site.id() + ")";
        var stored = "SELECT * FROM report_" + what + " WHERE site_id = ? AND " + day + " BETWEEN ? AND ?"
                + (what.equals("milestones") ? "" : " AND unit = 'DAY'");
        var query =
                SummaryPlan.RELATIONS + ", fresh AS (" + fresh + "), stored AS (" + stored + ") SELECT DISTINCT " + day
                        + " FROM ((TABLE fresh EXCEPT TABLE stored) UNION ALL (TABLE stored EXCEPT TABLE fresh)) different"
                        + settled;
        try (var statement = connection.prepareStatement(query)) {
            var next = SummaryPlan.ofRows(site.id(), from, until).bind(statement);
            statement.setInt(next, site.id());
            statement.setObject(next + 1, from);
            statement.setObject(next + 2, until);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add("%s, %s of %s".formatted(site.code(), what, rows.getString(1)));
                }
            }
        }
    }

    private void people(LocalDate from, LocalDate until, List<String> found) throws SQLException {
        var people = new PeopleSums(connection, site.id());
        var days = Period.custom(from, until).eachDay();
        var counted = people.came(SummaryPlan.ofRows(site.id(), from, until));
        counted.putAll(people.milestones(days));
        var stored = people.stored(PeriodUnit.DAY, days);
        Stream.concat(counted.keySet().stream(), stored.keySet().stream())
                .filter(of -> !Objects.equals(counted.get(of), stored.get(of)))
                .map(PeopleSums.Of::firstDay)
                .distinct()
                .filter(day -> progress.isSummed(site.id(), day))
                .forEach(day -> found.add("%s, people of %s".formatted(site.code(), day)));
        if (from.plusMonths(1).minusDays(1).equals(until)
                && !PeopleSums.months(stored).equals(people.stored(PeriodUnit.MONTH, List.of(from)))) {
            found.add("%s, people of the month %s".formatted(site.code(), from));
        }
    }

    private void months(LocalDate from, LocalDate until, List<String> found) throws SQLException {
        var sums = "sum(visits), sum(known_visits), sum(heads), sum(people_served)";
        month("visits", sums, from, until, found);
        month("hours", sums, from, until, found);
        month("items", ItemSums.SUMS, from, until, found);
    }

    private void month(String what, String sums, LocalDate from, LocalDate until, List<String> found)
            throws SQLException {
        var columns = "stop_id, modality"
                + (what.equals("hours") ? ", hour" : what.equals("items") ? ", item_id, " + ItemSums.COUNTING : "");
        var of = "SELECT " + MONTH + " AS month, " + columns + ", " + sums + " FROM report_" + what
                + " WHERE site_id = ? AND first_day BETWEEN ? AND ? AND unit = '%s' GROUP BY " + MONTH + ", " + columns;
        try (var statement = connection.prepareStatement(
                "WITH day AS (" + of.formatted("DAY") + "), month AS ("
                        + of.formatted("MONTH")
                        + ") SELECT count(*) FROM ((TABLE day EXCEPT TABLE month) UNION ALL (TABLE month EXCEPT TABLE day)) d")) {
            bind(statement, 1, from, until);
            bind(statement, 4, from, until);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) > 0) {
                    found.add("%s, %s of the month %s".formatted(site.code(), what, from));
                }
            }
        }
    }

    private void bind(java.sql.PreparedStatement statement, int at, LocalDate from, LocalDate until)
            throws SQLException {
        statement.setInt(at, site.id());
        statement.setObject(at + 1, from);
        statement.setObject(at + 2, until);
    }
}
