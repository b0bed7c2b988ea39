package org.doorway.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.doorway.menu.Menu;
import org.doorway.menu.item.ItemRef;
import org.doorway.outreach.RunSummaryView.SummaryLine;
import org.doorway.site.SiteDirectory;
import org.doorway.visit.count.RecordedCounts;
import org.doorway.visit.count.Shift;

/** What came of a run: what visits and head-counts say, beside what was carried. */
@ApplicationScoped
@Transactional
public class RunSummaries {
    private static final RecordedCounts.Recorded NOTHING = new RecordedCounts.Recorded(0, 0, 0, Map.of());

    private final Runs runs;
    private final RunRepository rows;
    private final RecordedCounts counts;
    private final SiteDirectory sites;
    private final Menu menu;
    private final Clock clock;

    RunSummaries(Runs runs, RunRepository rows, RecordedCounts counts, SiteDirectory sites, Menu menu, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.counts = counts;
        this.sites = sites;
        this.menu = menu;
        this.clock = clock;
    }

    RunSummaryView of(UUID id) {
        var run = runs.get(id);
        var now = clock.instant();
        var shift = rows.findById(id).shift(now);
        var recorded = run.state() == RunState.VOIDED ? NOTHING : recorded(rows.findById(id), shift, now);
        var lines = lines(
                carried(run.loads(), LoadDirection.OUT), carried(run.loads(), LoadDirection.BACK), recorded.given());
        return new RunSummaryView(
                run.id(),
                run.site(),
                run.startedAt(),
                shift.until(),
                recorded.visits(),
                recorded.headcount(),
                recorded.peopleServed(),
                lines);
    }

    private RecordedCounts.Recorded recorded(Run run, Shift shift, Instant now) {
        var site = sites.of(run.siteId);
        var from = site.startOf(site.dayOf(shift.from()));
        var until = site.endOfDay(shift.until());
        var others = rows.others(run, from, until, now).stream()
                .map(other -> other.shift(now))
                .toList();
        return counts.of(site, shift, others);
    }

    private List<SummaryLine> lines(Map<String, Long> out, Map<String, Long> back, Map<String, Long> given) {
        var codes = new TreeSet<>(out.keySet());
        codes.addAll(back.keySet());
        codes.addAll(given.keySet());
        return codes.stream()
                .map(code -> new SummaryLine(
                        code,
                        menu.item(code).map(ItemRef::kind).orElseThrow(),
                        out.getOrDefault(code, 0L),
                        back.getOrDefault(code, 0L),
                        out.getOrDefault(code, 0L) - back.getOrDefault(code, 0L),
                        given.getOrDefault(code, 0L)))
                .toList();
    }

    private static Map<String, Long> carried(List<LoadView> loads, LoadDirection direction) {
        var carried = new TreeMap<String, Long>();
        loads.stream()
                .filter(load -> load.direction() == direction)
                .flatMap(load -> load.supplies().stream())
                .forEach(
                        supply -> carried.merge(supply.item(), supply.quantity().longValue(), Long::sum));
        return carried;
    }
}
