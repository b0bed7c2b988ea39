package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.participant.card.CodeText;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;

/** A name goes with the kind of code that is one, and only with that, and does not look like a card's code. */
@ApplicationScoped
class NameCheck implements StoredDataCheck<IssueCode> {
    @Override
    public Class<IssueCode> of() {
        return IssueCode.class;
    }

    @Override
    public void check(IssueCode request, List<Fault> faults) {
        if (request.kind() == CodeKind.CHOSEN && !CodeText.isVisible(request.name())) {
            faults.add(Fault.at("/name", "missing"));
        }
        // Or whoever has names issued would find out which cards there are.
        if (request.kind() == CodeKind.CHOSEN && CodeText.isLikeCard(request.name())) {
            faults.add(Fault.at("/name", "name_like_card"));
        }
        if (request.kind() == CodeKind.RANDOM && request.name() != null) {
            faults.add(Fault.at("/name", "name_without_use"));
        }
    }
}
