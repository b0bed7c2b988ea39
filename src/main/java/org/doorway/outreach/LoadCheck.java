package org.doorway.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.doorway.menu.Menu;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;

/** Which loads there can be: of items of the menu, retired or not, each once, counted at a time that can be true. */
@ApplicationScoped
class LoadCheck implements StoredDataCheck<AddLoad> {
    private final Menu menu;
    private final Clock clock;

    LoadCheck(Menu menu, Clock clock) {
        this.menu = menu;
        this.clock = clock;
    }

    @Override
    public Class<AddLoad> of() {
        return AddLoad.class;
    }

    @Override
    public void check(AddLoad request, List<Fault> faults) {
        if (request.countedAt() != null) {
            PlausibleTime.fault("/countedAt", request.countedAt(), clock.instant())
                    .ifPresent(faults::add);
        }
        if (request.supplies() != null) {
            read(request.supplies(), faults);
        }
    }

    /**
     * What a load carries.
     *
     * @throws Problem {@code invalid-input} with every fault
     */
    List<RunLoad.Carried> carried(AddLoad request) {
        var faults = new ArrayList<Fault>();
        var lines = read(request.supplies(), faults);
        Problem.throwIfAny(faults);
        return lines;
    }

    /** In the order in which it will be read back. */
    private List<RunLoad.Carried> read(List<AddLoad.Supply> supplies, List<Fault> faults) {
        var lines = new ArrayList<RunLoad.Carried>();
        var seen = new HashSet<String>();
        for (int i = 0; i < supplies.size(); i++) {
            var supply = supplies.get(i);
            if (supply == null || supply.item() == null) {
                continue;
            }
            var where = "/supplies/" + i + "/item";
            var item = menu.item(supply.item());
            if (item.isEmpty()) {
                faults.add(Fault.at(where, "unknown_value"));
            } else if (!seen.add(supply.item())) {
                faults.add(Fault.at(where, "twice"));
            } else if (supply.quantity() != null) {
                lines.add(new RunLoad.Carried(item.get().id(), supply.quantity()));
            }
        }
        lines.sort(Comparator.comparingInt(RunLoad.Carried::itemId));
        return lines;
    }

    @Produces
    StoredDataCheck<EndRun> ofEnd() {
        return new StoredDataCheck<>() {
            private final StoredDataCheck<EndRun> ofLoad =
                    StoredDataCheck.ofPart(EndRun.class, "/load", EndRun::load, LoadCheck.this);

            @Override
            public Class<EndRun> of() {
                return EndRun.class;
            }

            @Override
            public void check(EndRun request, List<Fault> faults) {
                if (request.endedAt() != null) {
                    PlausibleTime.fault("/endedAt", request.endedAt(), clock.instant())
                            .ifPresent(faults::add);
                }
                ofLoad.check(request, faults);
            }
        };
    }
}
