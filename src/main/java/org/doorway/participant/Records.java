package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.problem.Problem;

/** The records of people, as far as the caller may know of them: a sealed one is not there for anybody else. */
@ApplicationScoped
class Records {
    private final ParticipantRepository participants;
    private final Caller caller;

    Records(ParticipantRepository participants, Caller caller) {
        this.participants = participants;
        this.caller = caller;
    }

    /** @throws Problem {@code not-found} where nobody has this id, and where the seal does not name the caller */
    Participant require(UUID id) {
        return open(participants.require(id));
    }

    /** The same, locked: of two changes at once, the second is compared with what the first has left. */
    Participant requireForChange(UUID id) {
        return open(participants.requireForChange(id));
    }

    /** Those of some ids under which there is somebody of whom the caller may know. */
    Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : participants.list("id in ?1", ids).stream()
                        .filter(this::isForTheCaller)
                        .map(participant -> participant.id)
                        .collect(Collectors.toSet());
    }

    /** Those of some ids of whom the caller may know, with what it takes to greet them. */
    List<ParticipantRepository.Greetable> greetable(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : participants.greetable(ids, caller.subject());
    }

    /** @throws Problem {@code not-found} where the seal does not name the caller */
    Participant open(Participant participant) {
        if (!isForTheCaller(participant)) {
            throw Problem.notFound();
        }
        return participant;
    }

    boolean isForTheCaller(Participant participant) {
        return !participant.isSealed() || participant.workers().contains(caller.subject());
    }
}
