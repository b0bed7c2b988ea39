package org.doorway.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.doorway.site.SiteRef;

/**
 * The periods of which nothing is shown, because few people are behind what a filter leaves, or behind what it leaves out:
 * then the one is the difference of two reports.
 */
final class HiddenPeriods {
    private final Connection connection;
    private final ReportOrder order;
    private final List<SiteRef> sites;
    private final List<Period> windows;
    private final Progress progress;

    /** @param sites those of the request */
    HiddenPeriods(
            Connection connection, ReportOrder order, List<SiteRef> sites, List<Period> windows, Progress progress) {
        this.connection = connection;
        this.order = order;
        this.sites = sites;
        this.windows = windows;
        this.progress = progress;
    }

    /** @param all sites that the caller may see */
    Set<Period> among(Collection<SiteRef> all) throws SQLException {
        var filter = order.request().filter();
        var hidden = new HashSet<Period>();
        if (filter.site() != null) {
            hidden.addAll(hidden(all, Breakdown.SITE, without(filter, true, false, false), siteKey()::equals));
        }
        if (filter.stop() != null) {
            var stop = filter.stop().toString();
            hidden.addAll(hidden(sites, Breakdown.STOP, without(filter, false, true, false), stop::equals));
        }
        if (filter.modality() != null) {
            var modality = filter.modality().toUpperCase(Locale.ROOT);
            hidden.addAll(hidden(sites, Breakdown.MODALITY, without(filter, false, false, true), modality::equals));
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

    private Set<Period> hidden(Collection<SiteRef> among, Breakdown by, ReportFilter others, Predicate<String> isChosen)
            throws SQLException {
        var coverage = Coverage.of(windows, among, progress, false);
        var facts = Facts.of(connection, others);
        var visits = facts.visits(coverage, by);
        var people = new PeopleFacts(connection, facts).people(coverage, by);
        order.underway().step();
        var hidden = new HashSet<Period>();
        IntStream.range(0, windows.size()).forEach(window -> {
            var parts = new TreeMap<String, Long>();
            visits.forEach((key, sums) -> {
                if (key.window() == window) {
                    parts.put(key.of(), sums.anonymous() + people.getOrDefault(key, 0L));
                }
            });
            if (order.narrowness().hidden(parts).stream().anyMatch(isChosen)) {
                hidden.add(windows.get(window));
            }
        });
        return hidden;
    }
}
