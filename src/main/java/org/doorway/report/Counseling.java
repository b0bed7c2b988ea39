package org.doorway.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportKind;
import org.doorway.report.indicator.CounselingIndicators;
import org.doorway.report.indicator.CounselingSums;
import org.doorway.report.indicator.SmallCellRule;
import org.doorway.report.summary.CounselingQueries;
import org.doorway.report.summary.FigureQueries;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/**
 * The counseling of one report, with what of it few people are behind: also where that is so of other sites only, and
 * what they did is the whole without this one.
 */
final class Counseling {
    private static final Map<Breakdown, CounselingQueries.Part> PARTS =
            Map.of(Breakdown.SITE, CounselingQueries.Part.SITE, Breakdown.DAY, CounselingQueries.Part.DAY);

    private final Connection connection;
    private final ReportRequest request;
    private final SmallCellRule rule;
    private final Collection<SiteRef> sites;
    private final Collection<SiteRef> all;
    private final Map<CounselingQueries.Part, Map<FigureQueries.Key, CounselingSums>> ofAll =
            new EnumMap<>(CounselingQueries.Part.class);

    /**
     * @param sites those of the request
     * @param all those that the caller may see
     */
    Counseling(
            Connection connection,
            ReportRequest request,
            SmallCellRule rule,
            Collection<SiteRef> sites,
            Collection<SiteRef> all) {
        this.connection = connection;
        this.request = request;
        this.rule = rule;
        this.sites = sites;
        this.all = all;
    }

    /** Whether there are such figures: sessions are at sites, on days, and in reports of services that want them. */
    boolean isPart(@Nullable Breakdown by) {
        return request.kind() == ReportKind.SERVICES
                && request.filter().stop() == null
                && request.filter().modality() == null
                && (by == null || PARTS.containsKey(by))
                && (request.indicators().isEmpty()
                        || request.indicators().stream().anyMatch(CounselingIndicators::has));
    }

    /** The sums of some periods, or of what one is divided by. */
    Map<FigureQueries.Key, CounselingSums> sums(List<Period> windows, @Nullable Breakdown by) throws SQLException {
        var facts = new CounselingQueries(connection, windows);
        var part = by == null ? CounselingQueries.Part.NOTHING : PARTS.getOrDefault(by, CounselingQueries.Part.NOTHING);
        var sums = new HashMap<>(facts.sums(sites, part));
        if (isOneOfSeveral()) {
            var bySite = facts.sums(all, CounselingQueries.Part.SITE);
            sums.replaceAll((key, sum) -> sum.narrowed(
                    isGivenAway(bySite, key.window(), CounselingSums::timed),
                    isGivenAway(bySite, key.window(), CounselingSums::attending)));
        }
        return sums;
    }

    /** The report's period, divided. */
    Map<String, CounselingSums> by(CounselingQueries.Part part) throws SQLException {
        var sums = new TreeMap<String, CounselingSums>();
        new CounselingQueries(connection, List.of(request.period()))
                .sums(sites, part)
                .forEach((key, sum) -> sums.put(key.of(), sum));
        return sums;
    }

    /**
     * The parts of which nothing is shown, as few people are behind them or behind the same at other sites.
     *
     * @param atSite the same division, by site as well
     */
    Set<String> hidden(
            Map<String, CounselingSums> parts, CounselingQueries.Part atSite, ToLongFunction<CounselingSums> people)
            throws SQLException {
        var behind = new TreeMap<String, Long>();
        parts.forEach((part, sums) -> behind.put(part, people.applyAsLong(sums)));
        return rule.hidden(behind, isOneOfSeveral() ? givenAway(parts.keySet(), atSite, people) : Set.of());
    }

    private Set<String> givenAway(
            Set<String> parts, CounselingQueries.Part atSite, ToLongFunction<CounselingSums> people)
            throws SQLException {
        if (isGivenAway(ofAll(CounselingQueries.Part.SITE), 0, people)) {
            return parts;
        }
        var bySite = new HashMap<String, Map<String, Long>>();
        CounselingQueries.people(ofAll(atSite), 0, people).forEach((key, number) -> {
            var site = key.substring(0, key.indexOf('/'));
            bySite.computeIfAbsent(key.substring(site.length() + 1), part -> new TreeMap<>())
                    .put(site, number);
        });
        var hidden = new HashSet<String>();
        bySite.forEach((part, peopleOfSites) -> {
            if (parts.contains(part) && rule.hidden(peopleOfSites).contains(site())) {
                hidden.add(part);
            }
        });
        return hidden;
    }

    /** The report's period at all sites, read once. */
    private Map<FigureQueries.Key, CounselingSums> ofAll(CounselingQueries.Part part) throws SQLException {
        var known = ofAll.get(part);
        if (known == null) {
            known = new CounselingQueries(connection, List.of(request.period())).sums(all, part);
            ofAll.put(part, known);
        }
        return known;
    }

    private boolean isGivenAway(
            Map<FigureQueries.Key, CounselingSums> bySite, int window, ToLongFunction<CounselingSums> people) {
        return rule.hidden(CounselingQueries.people(bySite, window, people)).contains(site());
    }

    private boolean isOneOfSeveral() {
        return rule.least() > 0 && request.filter().site() != null;
    }

    private String site() {
        return String.valueOf(request.sites().get(0));
    }
}
