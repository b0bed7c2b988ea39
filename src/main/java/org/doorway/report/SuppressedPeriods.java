package org.doorway.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.doorway.report.indicator.ReportMenu;
import org.doorway.report.indicator.SuppressedFigures;
import org.doorway.report.indicator.Taken;
import org.doorway.report.indicator.Totals;
import org.doorway.report.summary.FigureQueries;
import org.doorway.report.summary.PeopleQueries;
import org.doorway.report.summary.SummaryPlan;
import org.doorway.report.summary.SummaryProgress;
import org.doorway.site.SiteRef;

/**
 * The periods of which nothing is shown, because few people are behind what a filter leaves, or behind what it leaves out:
 * then the one is the difference of two reports. The same of services that few people took.
 */
final class SuppressedPeriods {
    private final Connection connection;
    private final ReportTask task;
    private final List<SiteRef> sites;
    private final List<Period> windows;
    private final SummaryProgress progress;
    private final ReportMenu menu;
    private final SuppressedFigures hidden = new SuppressedFigures();

    /** @param sites those of the request */
    SuppressedPeriods(
            Connection connection,
            ReportTask task,
            List<SiteRef> sites,
            List<Period> windows,
            SummaryProgress progress,
            ReportMenu menu) {
        this.connection = connection;
        this.task = task;
        this.sites = sites;
        this.windows = windows;
        this.progress = progress;
        this.menu = menu;
    }

    /** @param all sites that the caller may see */
    SuppressedFigures among(Collection<SiteRef> all) throws SQLException {
        var filter = task.request().filter();
        if (filter.site() != null) {
            hide(all, Breakdown.SITE, without(filter, true, false, false), siteKey());
        }
        if (filter.stop() != null) {
            var stop = filter.stop().toString();
            hide(sites, Breakdown.STOP, without(filter, false, true, false), stop);
        }
        if (filter.modality() != null) {
            var modality = filter.modality().toUpperCase(Locale.ROOT);
            hide(sites, Breakdown.MODALITY, without(filter, false, false, true), modality);
        }
        return hidden;
    }

    private String siteKey() {
        return String.valueOf(sites.get(0).id());
    }

    private static ReportFilter without(ReportFilter filter, boolean site, boolean stop, boolean modality) {
        return new ReportFilter(
                site ? null : filter.site(),
                stop ? null : filter.stop(),
                modality ? null : filter.modality(),
                filter.item(),
                filter.family());
    }

    private void hide(Collection<SiteRef> among, Breakdown by, ReportFilter others, String chosen) throws SQLException {
        var coverage = SummaryPlan.of(windows, among, progress, false);
        var facts = FigureQueries.of(connection, others);
        var visits = facts.visits(coverage, by);
        var people = new PeopleQueries(connection, facts).people(coverage, by);
        task.underway().step();
        var parts = new HashMap<FigureQueries.Key, Long>();
        visits.forEach((key, sums) -> parts.put(key, sums.anonymous() + people.getOrDefault(key, 0L)));
        each(parts, chosen, hidden::add);
        if (tellsOfServices()) {
            hideServices(facts.items(coverage, by, menu.chosen(others)), chosen);
        }
    }

    private boolean tellsOfServices() {
        var request = task.request();
        return request.kind() == ReportKind.SERVICES
                || request.kind() == ReportKind.UNMET
                || request.filter().limitsItems();
    }

    private void hideServices(Map<FigureQueries.Key, Map<Integer, Taken>> taken, String chosen) {
        var parts = new HashMap<FigureQueries.Key, Totals>();
        taken.forEach((key, items) -> parts.put(key, Totals.of(items, menu)));
        menu.items().values().stream()
                .filter(ReportMenu.Item::isService)
                .forEach(item ->
                        hide(item.code(), parts, totals -> totals.of(item).takers(), chosen));
        Catalogue.indicators().stream()
                .filter(Indicator::isOfServices)
                .forEach(indicator -> hide(indicator.code(), parts, indicator::peopleBehind, chosen));
    }

    private void hide(String code, Map<FigureQueries.Key, Totals> parts, ToLongFunction<Totals> takers, String chosen) {
        var people = new HashMap<FigureQueries.Key, Long>();
        parts.forEach((key, totals) -> people.put(key, takers.applyAsLong(totals)));
        each(people, chosen, period -> hidden.add(period, code));
    }

    /** Tells the periods whose chosen part is hidden among all parts. */
    private void each(Map<FigureQueries.Key, Long> people, String chosen, Consumer<Period> hide) {
        IntStream.range(0, windows.size()).forEach(window -> {
            var parts = new TreeMap<String, Long>();
            people.forEach((key, number) -> {
                if (key.window() == window) {
                    parts.put(key.of(), number);
                }
            });
            if (task.rule().hidden(parts).contains(chosen)) {
                hide.accept(windows.get(window));
            }
        });
    }
}
