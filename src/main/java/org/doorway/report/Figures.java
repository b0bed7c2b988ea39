package org.doorway.report;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportKind;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.CounselingSums;
import org.doorway.report.indicator.Estimates;
import org.doorway.report.indicator.Milestones;
import org.doorway.report.indicator.ReportMenu;
import org.doorway.report.indicator.SuppressedFigures;
import org.doorway.report.indicator.Taken;
import org.doorway.report.indicator.Totals;
import org.doorway.report.indicator.VisitSums;
import org.doorway.report.summary.FigureQueries;
import org.doorway.report.summary.PeopleQueries;
import org.doorway.report.summary.SummaryPlan;
import org.doorway.report.summary.SummaryProgress;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** Everything that one report needs from the database, read from one snapshot of it. */
final class Figures {
    private final Connection connection;
    private final ReportTask task;
    private final ReportRequest request;
    private final List<SiteRef> sites;
    private final ReportMenu menu;
    private final SummaryProgress progress;
    private final List<Period> windows = new ArrayList<>();
    private final long injecting;
    private final Counseling counseling;

    private Figures(Connection connection, ReportTask task, List<SiteRef> sites, long injecting, Counseling counseling)
            throws SQLException {
        this.connection = connection;
        this.task = task;
        this.request = task.request();
        this.sites = sites;
        this.injecting = injecting;
        this.counseling = counseling;
        menu = ReportMenu.read(connection);
        progress = SummaryProgress.read(connection);
        add(request.period());
        add(request.period().before());
        add(request.period().yearBefore());
        trend().forEach(this::add);
        if (injecting > 0) {
            add(yearOfSyringes(request.period()));
        }
    }

    /** @param sites those of the request */
    static Figures read(Connection connection, ReportTask task, List<SiteRef> sites, Counseling counseling)
            throws SQLException {
        // It is an estimate of the whole place: by what one site gave, it would tell nothing.
        var estimate = task.request().kind() == ReportKind.SUPPLIES
                        && !task.request().filter().limitsVisits()
                ? Estimates.people(connection)
                : 0;
        return new Figures(connection, task, sites, estimate, counseling);
    }

    private void add(Period window) {
        if (!windows.contains(window)) {
            windows.add(window);
        }
    }

    /** The periods of the trend, the oldest first. */
    List<Period> trend() {
        var periods = new ArrayList<Period>();
        var period = request.period();
        for (int i = 0; i < request.trend(); i++) {
            periods.add(0, period);
            period = period.before();
        }
        return periods;
    }

    private static Period yearOfSyringes(Period period) {
        return period.twelveMonths();
    }

    ReportMenu menu() {
        return menu;
    }

    /** Whether all days of the report are over, as far as anybody has noticed. */
    boolean isDone(LocalDate day) {
        return sites.stream().allMatch(site -> progress.isDone(site.id(), day));
    }

    /** The totals of each period. */
    Map<Period, Totals> totals() throws SQLException {
        var coverage = SummaryPlan.of(windows, sites, progress, false);
        var totals = totals(coverage, FigureQueries.of(connection, request.filter()), windows, null);
        var byPeriod = new HashMap<Period, Totals>();
        for (var window : windows) {
            byPeriod.put(window, orNone(totals.get(FigureQueries.Key.all(windows.indexOf(window))), window));
        }
        if (injecting > 0) {
            var year = requireNonNull(byPeriod.get(yearOfSyringes(request.period())));
            byPeriod.computeIfPresent(request.period(), (period, known) -> with(known, year));
        }
        return byPeriod;
    }

    private static Totals with(Totals totals, Totals year) {
        return new Totals(
                totals.visits(),
                totals.people(),
                totals.milestones(),
                totals.items(),
                totals.menu(),
                year.given(Catalogue.SYRINGE),
                totals.injecting(),
                totals.counseling());
    }

    /** The totals of the report's period by what it is divided by, in order. */
    Map<String, Totals> parts(Breakdown by) throws SQLException {
        var coverage = SummaryPlan.of(List.of(request.period()), sites, progress, by == Breakdown.DAY);
        var parts = new TreeMap<String, Totals>(
                by == Breakdown.HOUR ? new ByNumber() : java.util.Comparator.<String>naturalOrder());
        totals(coverage, FigureQueries.of(connection, request.filter()), List.of(request.period()), by)
                .forEach((key, totals) -> parts.put(key.of(), totals));
        return parts;
    }

    private static final class ByNumber implements java.util.Comparator<String> {
        @Override
        public int compare(String one, String other) {
            return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        }
    }

    private Map<FigureQueries.Key, Totals> totals(
            SummaryPlan coverage, FigureQueries facts, List<Period> of, @Nullable Breakdown by) throws SQLException {
        var visits = facts.visits(coverage, by);
        task.underway().step();
        var peopleFacts = new PeopleQueries(connection, facts);
        // Who came in which hour is not kept: there, every visit may be somebody else's.
        var people = by == Breakdown.HOUR ? known(visits) : peopleFacts.people(coverage, by);
        var milestones = request.kind() == ReportKind.PEOPLE
                ? peopleFacts.milestones(coverage, by)
                : Map.<FigureQueries.Key, Milestones>of();
        task.underway().step();
        var items = request.kind() == ReportKind.PEOPLE || by == Breakdown.HOUR
                ? Map.<FigureQueries.Key, Map<Integer, Taken>>of()
                : facts.items(coverage, by, menu.chosen(request.filter()));
        var sessions = counseling.isPart(by) ? counseling.sums(of, by) : Map.<FigureQueries.Key, CounselingSums>of();
        task.underway().step();
        var totals = new HashMap<FigureQueries.Key, Totals>();
        for (var key : keys(visits.keySet(), milestones.keySet(), items.keySet(), sessions.keySet())) {
            totals.put(
                    key,
                    new Totals(
                            visits.getOrDefault(key, VisitSums.NONE),
                            people.getOrDefault(key, 0L),
                            milestones.getOrDefault(key, Milestones.NONE),
                            items.getOrDefault(key, Map.of()),
                            menu,
                            0,
                            injecting,
                            sessions.getOrDefault(key, noSessions(by))));
        }
        return totals;
    }

    private static Map<FigureQueries.Key, Long> known(Map<FigureQueries.Key, VisitSums> visits) {
        var known = new HashMap<FigureQueries.Key, Long>();
        visits.forEach((key, sums) -> known.put(key, sums.known()));
        return known;
    }

    @SafeVarargs
    private static Set<FigureQueries.Key> keys(Set<FigureQueries.Key>... sets) {
        var keys = new HashSet<FigureQueries.Key>();
        List.of(sets).forEach(keys::addAll);
        return keys;
    }

    private Totals orNone(@Nullable Totals totals, Period window) {
        return totals != null
                ? totals
                : new Totals(VisitSums.NONE, 0, Milestones.NONE, Map.of(), menu, 0, injecting, noSessions(null));
    }

    private @Nullable CounselingSums noSessions(@Nullable Breakdown by) {
        return counseling.isPart(by) ? CounselingSums.NONE : null;
    }

    /** @param all sites that the caller may see */
    SuppressedFigures hidden(Collection<SiteRef> all) throws SQLException {
        return new SuppressedPeriods(connection, task, sites, windows, progress, menu).among(all);
    }
}
