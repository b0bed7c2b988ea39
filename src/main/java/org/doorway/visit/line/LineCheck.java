package org.doorway.visit.line;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.doorway.menu.Menu;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;

/** Which lines a visit can have: items that are or were on the menu, each id once. */
@ApplicationScoped
public class LineCheck implements StoredDataCheck<TakeMore> {
    private final Menu menu;

    LineCheck(Menu menu) {
        this.menu = menu;
    }

    @Override
    public Class<TakeMore> of() {
        return TakeMore.class;
    }

    @Override
    public void check(TakeMore request, List<Fault> faults) {
        if (request.lines() != null) {
            lines(Ids.orHappening(null), request.lines(), 1, faults);
        }
    }

    /**
     * The lines of a request; where it has faults, fewer lines and more faults.
     *
     * @param firstPosition of the first line within the visit, from 1
     */
    public List<VisitLine> lines(UUID visit, List<AddLine> requests, int firstPosition, List<Fault> faults) {
        var lines = new ArrayList<VisitLine>(requests.size());
        var ids = new HashSet<UUID>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var where = "/lines/" + i;
            if (request == null) {
                continue;
            }
            request.quantities().check(request.unmetReason(), request.forOthers(), where, faults);
            if (request.item() == null) {
                continue;
            }
            if (request.id() != null && !ids.add(request.id())) {
                faults.add(Fault.at(where + "/id", "twice"));
            }
            var item = menu.item(request.item());
            if (item.isEmpty()) {
                faults.add(Fault.at(where + "/item", "unknown_value"));
            } else {
                var key = new VisitLine.Key(visit, Ids.orHappening(request.id()));
                lines.add(VisitLine.of(key, request, item.get(), firstPosition + i));
            }
        }
        return lines;
    }
}
