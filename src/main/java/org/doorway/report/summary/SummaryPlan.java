package org.doorway.report.summary;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.site.SiteRef;

/**
 * Where the figures of some periods come from: whole months and days that have been added up, and for the rest the days
 * whose rows are counted. Each is numbered by its period.
 */
public final class SummaryPlan {
    // The database takes an hour that comes twice for the second one: some hours more than are needed are looked
    // through.
    private static final String MOMENT =
            "(((%s + s.day_ends_hour * interval '1 hour') AT TIME ZONE s.time_zone) %s interval '3 hours')";

    /** From when on, and until when, something can have happened on days from one to another at a site {@code s}. */
    static final String SINCE = MOMENT.formatted("%s", "-");

    static final String BEFORE = MOMENT.formatted("(%s + 1)", "+");

    /** What the statements of {@link FigureQueries} begin with; {@link #bind} binds its parameters. */
    static final String RELATIONS = """
            WITH summed AS (
                SELECT * FROM unnest(?::int[], ?::int[], ?::text[], ?::date[]) AS s (w, site_id, unit, first_day)),
            counted AS (
                SELECT c.*, %s AS since, %s AS before
                FROM unnest(?::int[], ?::int[], ?::date[], ?::date[]) AS c (w, site_id, from_day, until_day)
                JOIN report_site s ON s.id = c.site_id),
            whole AS (
                SELECT * FROM unnest(?::int[], ?::int[], ?::date[], ?::date[]) AS p (w, site_id, from_day, until_day))
            """.formatted(SINCE.formatted("c.from_day"), BEFORE.formatted("c.until_day"));

    private record Summed(int window, int site, String unit, LocalDate firstDay) {}

    private record Counted(int window, int site, LocalDate from, LocalDate until) {}

    private record Whole(int window, int site, Period period) {}

    private final SummaryProgress progress;
    private final boolean byDay;
    private final List<Summed> summed = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<Whole> whole = new ArrayList<>();
    private final List<Array> arrays = new ArrayList<>();

    private SummaryPlan(SummaryProgress progress, boolean byDay) {
        this.progress = progress;
        this.byDay = byDay;
    }

    /** @param byDay whether the figures of single days are wanted */
    public static SummaryPlan of(
            List<Period> periods, Collection<SiteRef> sites, SummaryProgress progress, boolean byDay) {
        var coverage = new SummaryPlan(progress, byDay);
        for (int window = 0; window < periods.size(); window++) {
            for (var site : sites) {
                coverage.add(window, site.id(), periods.get(window));
            }
        }
        return coverage;
    }

    /** The rows of some days, whatever has been added up. */
    static SummaryPlan ofRows(int site, LocalDate from, LocalDate until) {
        var coverage = new SummaryPlan(new SummaryProgress(java.util.Map.of(), java.util.Set.of()), true);
        coverage.add(0, site, Period.custom(from, until));
        return coverage;
    }

    private void add(int window, int site, Period period) {
        whole.add(new Whole(window, site, period));
        var day = period.from();
        while (!day.isAfter(period.until())) {
            if (!progress.isDone(site, day)) {
                counted.add(new Counted(window, site, day, period.until()));
                return;
            }
            var month = Period.around(PeriodUnit.MONTH, day, java.time.Month.JANUARY);
            if (!byDay && day.equals(month.from()) && isSummed(site, month) && period.has(month.until())) {
                summed.add(new Summed(window, site, "MONTH", day));
                day = month.until();
            } else if (progress.isSummed(site, day)) {
                summed.add(new Summed(window, site, "DAY", day));
            } else {
                counted.add(new Counted(window, site, day, day));
            }
            day = day.plusDays(1);
        }
    }

    private boolean isSummed(int site, Period month) {
        return progress.isDone(site, month.until())
                && progress.stale().stream().noneMatch(stale -> stale.site() == site && month.has(stale.day()));
    }

    /** Binds the parameters of {@link #RELATIONS}; returns where the next one is. */
    int bind(PreparedStatement statement) throws SQLException {
        var next = 1;
        for (var array : arrays(statement.getConnection())) {
            statement.setArray(next++, array);
        }
        return next;
    }

    /** Made once: a report asks many questions about the same days, over one connection. */
    private List<Array> arrays(Connection connection) throws SQLException {
        if (arrays.isEmpty()) {
            var to = new Columns(connection, arrays);
            to.add("int4", summed, Summed::window);
            to.add("int4", summed, Summed::site);
            to.add("text", summed, Summed::unit);
            to.add("date", summed, Summed::firstDay);
            to.add("int4", counted, Counted::window);
            to.add("int4", counted, Counted::site);
            to.add("date", counted, Counted::from);
            to.add("date", counted, Counted::until);
            to.add("int4", whole, Whole::window);
            to.add("int4", whole, Whole::site);
            to.add("date", whole, row -> row.period().from());
            to.add("date", whole, row -> row.period().until());
        }
        return arrays;
    }

    private record Columns(Connection connection, List<Array> all) {
        <T> void add(String type, List<T> rows, Function<T, Object> column) throws SQLException {
            all.add(connection.createArrayOf(type, rows.stream().map(column).toArray()));
        }
    }
}
