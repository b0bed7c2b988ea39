package org.doorway.goal.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;

/** Which goals can be named: with steps of which no two have the same id. */
@ApplicationScoped
class NameGoalCheck implements StoredDataCheck<NameGoal> {
    @Override
    public Class<NameGoal> of() {
        return NameGoal.class;
    }

    @Override
    public void check(NameGoal request, List<Fault> faults) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < request.stepsOrNone().size(); i++) {
            var step = request.stepsOrNone().get(i);
            if (step != null && step.id() != null && !seen.add(step.id())) {
                faults.add(Fault.at("/steps/" + i + "/id", "twice"));
            }
        }
    }
}
