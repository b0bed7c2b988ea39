package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.identity.Roles;

/**
 * Records that are kept for named workers. Those workers may change the seal, and so may a privacy officer, who sees
 * nothing else of the record: workers leave, and a record must not be lost with them.
 */
@ApplicationScoped
@Transactional
class Seals {
    private final ParticipantRepository participants;
    private final Records records;
    private final RecordKeeping keeping;
    private final Caller caller;

    Seals(ParticipantRepository participants, Records records, RecordKeeping keeping, Caller caller) {
        this.participants = participants;
        this.records = records;
        this.keeping = keeping;
        this.caller = caller;
    }

    SealView get(UUID id) {
        var participant = allowed(participants.require(id));
        keeping.note(new SealRead(id));
        return SealView.of(participant);
    }

    SealView seal(UUID id, SealRecord request) {
        return change(id, participant -> participant.seal(request.workers()));
    }

    SealView open(UUID id) {
        return change(id, Participant::unseal);
    }

    private SealView change(UUID id, Consumer<Participant> how) {
        var participant = allowed(participants.requireForChange(id));
        keeping.requireCurrent(participant.version);
        how.accept(participant);
        participants.flush();
        keeping.note(new SealChanged(id));
        return SealView.of(participant);
    }

    private Participant allowed(Participant participant) {
        return caller.has(Roles.PRIVACY_OFFICER) ? participant : records.open(participant);
    }
}
