package org.doorway.report.summary;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.doorway.platform.sql.AdvisoryLock;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.site.SiteRef;

/**
 * Adds up the days that are over, a bounded step at a time, each a transaction of its own: whoever is stopped goes on
 * where they were. One at a time does it, whichever instance of the service that is.
 *
 * <p>A day is added up an hour after it ended, and only when no transaction is
 * under way that began before then: whoever changed something and did not note it (because to them the day still went
 * on) has committed, so that the snapshot sees it. All of this is by the database's clock, as the triggers are.
 */
final class Summaries {
    private static final Duration AFTER_ITS_END = Duration.ofHours(1);
    private static final int STALE_AT_ONCE = 40;

    private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(1999, 12, 31);

    private final DataSource database;
    private final Set<Integer> chosen;

    /** @param sites whose days are added up; those of others stay as they are */
    Summaries(DataSource database, List<SiteRef> sites) {
        this.database = database;
        this.chosen = sites.stream().map(SiteRef::id).collect(Collectors.toSet());
    }

    /** What came of a step. */
    enum Step {
        ADDED_UP,
        NOTHING_TO_DO,
        ANOTHERS_TURN
    }

    /** Does a step, if there is one to do and nobody else is at it. */
    Step step() throws SQLException {
        // Before the snapshot is taken: whatever has ended by now, it sees.
        var closed = oldestUnderWay().minus(AFTER_ITS_END);
        return inTurn(connection -> {
            var sites = sites(connection);
            return settle(connection, sites) || goOn(connection, sites, closed);
        });
    }

    /** Throws their sums away, to be added up anew. */
    Step forget() throws SQLException {
        return inTurn(connection -> {
            var summing = new SummaryWriter(connection);
            for (var table : List.of("visits", "hours", "items", "people", "milestones", "progress")) {
                summing.run("DELETE FROM report_" + table + " WHERE site_id = ANY (?)", siteIds(connection));
            }
            return true;
        });
    }

    /** The lock first, and then the snapshot: whatever somebody changed who had the lock before, it sees. */
    private Step inTurn(ReportTransactions.Work<Boolean> work) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!AdvisoryLock.SUMMARIES.take(connection)) {
                return Step.ANOTHERS_TURN;
            }
            try {
                return ReportTransactions.change(connection, work) ? Step.ADDED_UP : Step.NOTHING_TO_DO;
            } finally {
                AdvisoryLock.SUMMARIES.release(connection);
            }
        }
    }

    private Instant oldestUnderWay() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT least(min(xact_start), now()) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND xact_start IS NOT NULL")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Adds up again what has changed, some days at once. */
    private static boolean settle(Connection connection, List<SiteRef> sites) throws SQLException {
        var progress = SummaryProgress.read(connection);
        var days = progress.stale().stream()
                .filter(stale -> sites.stream().anyMatch(site -> site.id() == stale.site()))
                .filter(stale -> progress.isDone(stale.site(), stale.day()))
                .sorted(java.util.Comparator.comparing(SummaryProgress.SiteDay::day)
                        .thenComparing(SummaryProgress.SiteDay::site))
                .limit(STALE_AT_ONCE)
                .toList();
        if (days.isEmpty()) {
            return false;
        }
        var summing = new SummaryWriter(connection);
        var changed = new HashSet<UUID>();
        var months = new HashSet<SummaryProgress.SiteDay>();
        for (var stale : days) {
            changed.addAll(takeOff(connection, stale.site(), stale.day(), stale.day()));
            summing.days(stale.site(), stale.day(), stale.day());
            months.add(new SummaryProgress.SiteDay(stale.site(), stale.day().withDayOfMonth(1)));
        }
        for (var month : months) {
            var last = month.day().plusMonths(1).minusDays(1);
            if (progress.isDone(month.site(), last)) {
                summing.month(month.site(), month.day(), last);
            }
        }
        summing.milestonesOf(changed);
        return true;
    }

    /** Takes days off the list; only what this snapshot has seen of them. Returns who is concerned. */
    private static HashSet<UUID> takeOff(Connection connection, int site, LocalDate from, LocalDate until)
            throws SQLException {
        var changed = new HashSet<UUID>();
        try (var statement = connection.prepareStatement("""
                DELETE FROM report_stale t USING report_site s
                WHERE s.id = t.site_id AND t.site_id = ?
                  AND coalesce(t.day, site_day(t.at, s.time_zone, s.day_ends_hour)) BETWEEN ? AND ?
                RETURNING t.who, t.who_was""")) {
            statement.setInt(1, site);
            statement.setObject(2, from);
            statement.setObject(3, until);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Optional.ofNullable(rows.getObject(1, UUID.class)).ifPresent(changed::add);
                    Optional.ofNullable(rows.getObject(2, UUID.class)).ifPresent(changed::add);
                }
            }
        }
        return changed;
    }

    /** Adds up the next days of the site that is furthest behind, to the end of their month at most. */
    private static boolean goOn(Connection connection, List<SiteRef> sites, Instant closed) throws SQLException {
        var progress = SummaryProgress.read(connection);
        for (var site : sites) {
            var last = lastOver(connection, site, closed);
            var done = progress.until().getOrDefault(site.id(), BEFORE_EVERYTHING);
            if (done.isBefore(last)) {
                goOn(connection, site, next(connection, site, done, last), last);
                return true;
            }
        }
        return false;
    }

    private static void goOn(Connection connection, SiteRef site, LocalDate from, LocalDate last) throws SQLException {
        var month = Period.around(PeriodUnit.MONTH, from, Month.JANUARY);
        var until = month.until().isBefore(last) ? month.until() : last;
        var summing = new SummaryWriter(connection);
        // Days without a row before the first visit are done as well.
        var changed = takeOff(connection, site.id(), BEFORE_EVERYTHING, until);
        summing.days(site.id(), from, until);
        summing.run(
                "INSERT INTO report_progress (site_id, until) VALUES (?, ?)"
                        + " ON CONFLICT (site_id) DO UPDATE SET until = excluded.until",
                site.id(),
                until);
        if (until.equals(month.until())) {
            summing.month(site.id(), month.from(), until);
        }
        summing.milestonesOf(changed);
    }

    /** The day to go on with: years before a site's first visit are passed over at once. */
    private static LocalDate next(Connection connection, SiteRef site, LocalDate done, LocalDate last)
            throws SQLException {
        var next = done.plusDays(1);
        if (!done.equals(BEFORE_EVERYTHING)) {
            return next;
        }
        try (var statement = connection.prepareStatement("""
                SELECT least((SELECT min(arrived_at) FROM report_visit WHERE site_id = ?),
                             (SELECT min(day) FROM report_tally WHERE site_id = ?),
                             (SELECT min(first_day) FROM report_visits WHERE site_id = ?))""")) {
            for (int i = 1; i <= 3; i++) {
                statement.setInt(i, site.id());
            }
            try (var row = statement.executeQuery()) {
                row.next();
                var first = row.getObject(1, OffsetDateTime.class);
                var day = first == null ? last : first.toLocalDate().minusDays(3);
                return day.isAfter(last) ? last : day;
            }
        }
    }

    /** The last day that is over, also for visits that whoever recorded them took to be of a day that goes on. */
    private static LocalDate lastOver(Connection connection, SiteRef site, Instant closed) throws SQLException {
        var last = site.dayOf(closed).minusDays(1);
        try (var statement = connection.prepareStatement(
                "SELECT min(day) FROM report_visit WHERE site_id = ? AND arrived_at > ? AND closes_at > ?")) {
            statement.setInt(1, site.id());
            statement.setObject(2, closed.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC));
            statement.setObject(3, closed.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                var open = row.getObject(1, LocalDate.class);
                return open == null || open.isAfter(last) ? last : open.minusDays(1);
            }
        }
    }

    private Array siteIds(Connection connection) throws SQLException {
        return connection.createArrayOf("int", chosen.toArray());
    }

    private List<SiteRef> sites(Connection connection) throws SQLException {
        return ReportSites.read(connection).stream()
                .filter(site -> chosen.contains(site.id()))
                .toList();
    }

    /** What is not as it should be, in words; nothing: every sum is what its rows add up to. */
    List<String> differences() throws SQLException {
        return ReportTransactions.read(database, connection -> {
            var found = new TreeSet<String>();
            var progress = SummaryProgress.read(connection);
            for (var site : sites(connection)) {
                found.addAll(new SummaryProof(connection, site, progress).differences());
            }
            return new ArrayList<>(found);
        });
    }
}
