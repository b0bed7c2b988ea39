package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.audit.PersonEvent;
import org.doorway.audit.SeenWorkers;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.identity.Roles;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;

/**
 * Records that are kept for named workers. Those workers may change the seal, and so may a privacy officer, who sees
 * nothing else of the record: workers leave, and a record must not be lost with them. For the same reason a seal names
 * the caller, or somebody who has been seen at work here: a slip of the pen would be a seal that nobody can open.
 */
@ApplicationScoped
@Transactional
class Seals {
    private final ParticipantRepository participants;
    private final Records records;
    private final RecordKeeping keeping;
    private final SeenWorkers seen;
    private final Caller caller;

    Seals(ParticipantRepository participants, Records records, RecordKeeping keeping, SeenWorkers seen, Caller caller) {
        this.participants = participants;
        this.records = records;
        this.keeping = keeping;
        this.seen = seen;
        this.caller = caller;
    }

    SealView get(UUID id) {
        var participant = allowed(participants.require(id));
        keeping.note(PersonEvent.read(id));
        return view(participant);
    }

    SealView seal(UUID id, SealRecord request) {
        return change(id, participant -> {
            requireSomebodyKnown(request.workers());
            participant.seal(request.workers());
        });
    }

    SealView open(UUID id) {
        return change(id, Participant::unseal);
    }

    private SealView change(UUID id, Consumer<Participant> how) {
        var participant = allowed(participants.requireForChange(id));
        keeping.requireCurrent(participant.version);
        how.accept(participant);
        participants.flush();
        keeping.note(PersonEvent.changed(id));
        return view(participant);
    }

    private void requireSomebodyKnown(List<String> workers) {
        var me = caller.subject();
        var others = workers.stream().filter(worker -> !worker.equals(me)).toList();
        if (!(readsRecords() && workers.contains(me)) && !seen.isAny(others)) {
            throw Problem.invalid(Fault.at("/workers", "nobody_known"));
        }
    }

    private SealView view(Participant participant) {
        return SealView.of(participant, readsRecords() && records.isForTheCaller(participant));
    }

    /** A privacy officer does not, named or not. */
    private boolean readsRecords() {
        return caller.has(Roles.COUNSELOR);
    }

    private Participant allowed(Participant participant) {
        return caller.has(Roles.PRIVACY_OFFICER) ? participant : records.open(participant);
    }
}
