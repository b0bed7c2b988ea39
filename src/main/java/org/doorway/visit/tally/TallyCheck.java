package org.doorway.visit.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.doorway.menu.Menu;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.json.Understood;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.site.SiteDirectory;
import org.doorway.stop.StopDirectory;
import org.jspecify.annotations.Nullable;

/** Which head-counts can be recorded: at a site and a stop that are known, for a day that can be true, each item once. */
@ApplicationScoped
class TallyCheck implements StoredDataCheck<CountHeads> {
    private final SiteDirectory sites;
    private final StopDirectory stops;
    private final Menu menu;
    private final Understood understood;
    private final Clock clock;

    TallyCheck(SiteDirectory sites, StopDirectory stops, Menu menu, Understood understood, Clock clock) {
        this.sites = sites;
        this.stops = stops;
        this.menu = menu;
        this.understood = understood;
        this.clock = clock;
    }

    @Override
    public Class<CountHeads> of() {
        return CountHeads.class;
    }

    @Override
    public void check(CountHeads request, List<Fault> faults) {
        understood.keep(request, read(request, faults));
    }

    /**
     * The head-count that a request describes.
     *
     * @throws Problem {@code invalid-input} with every fault
     */
    Tally tally(CountHeads request) {
        return understood.of(request, Tally.class).orElseGet(() -> read(request));
    }

    private Tally read(CountHeads request) {
        var faults = new ArrayList<Fault>();
        var tally = read(request, faults);
        if (tally == null) {
            throw Problem.invalid(faults);
        }
        return tally;
    }

    private @Nullable Tally read(CountHeads request, List<Fault> faults) {
        var now = clock.instant();
        var site = sites.meant(request.site(), "/site", faults);
        if (request.day() != null) {
            PlausibleTime.fault("/day", request.day(), now).ifPresent(faults::add);
        }
        var today = site.map(known -> known.dayOf(now)).orElse(LocalDate.EPOCH);
        var day = request.day() == null ? today : request.day();
        site.ifPresent(known -> stops.check(request.stop(), known, "/stop", faults));
        var lines = lines(request.linesOrNone(), faults);
        return !faults.isEmpty() || request.headcount() == null
                ? null
                : Tally.count(Ids.orHappening(request.id()), site.orElseThrow().id(), day, request, lines);
    }

    /** In the order in which they will be read. */
    private List<Tally.Given> lines(List<CountHeads.CountLine> requests, List<Fault> faults) {
        var lines = new ArrayList<Tally.Given>();
        var seen = new HashSet<String>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            if (request == null) {
                continue;
            }
            var where = "/lines/" + i;
            checkNumbers(request, where, faults);
            if (request.item() == null) {
                continue;
            }
            var item = menu.item(request.item());
            if (item.isEmpty()) {
                faults.add(Fault.at(where + "/item", "unknown_value"));
            } else if (!seen.add(request.item())) {
                faults.add(Fault.at(where + "/item", "twice"));
            } else {
                lines.add(Tally.Given.of(request, item.get()));
            }
        }
        lines.sort(Comparator.comparingInt(Tally.Given::itemId));
        return lines;
    }

    /** Of heads that were counted nobody takes it that each item was given once. */
    private static void checkNumbers(CountHeads.CountLine request, String where, List<Fault> faults) {
        if (request.given() == null && request.unmetReason() == null) {
            faults.add(Fault.at(where + "/given", "missing"));
        }
        request.quantities().check(request.unmetReason(), null, where, faults);
    }
}
