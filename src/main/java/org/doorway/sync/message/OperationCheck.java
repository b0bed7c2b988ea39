package org.doorway.sync.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;

/** An operation is in the open or sealed: not both, and not neither. */
@ApplicationScoped
class OperationCheck implements StoredDataCheck<SentOperation> {
    @Override
    public Class<SentOperation> of() {
        return SentOperation.class;
    }

    @Override
    public void check(SentOperation operation, List<Fault> faults) {
        if (operation.sealed() == null) {
            if (operation.at() == null) {
                faults.add(Fault.at("/at", "missing"));
            }
            if (operation.type() == null) {
                faults.add(Fault.at("/type", "missing"));
            }
        } else if (operation.saysSomethingInTheOpen()) {
            faults.add(Fault.at("/sealed", "open_and_sealed"));
        }
    }
}
