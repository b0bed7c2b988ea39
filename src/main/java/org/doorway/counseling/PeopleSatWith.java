package org.doorway.counseling;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.doorway.participant.Participants;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;

/** The people whom a counselor has sat with: one statement finds them, and one what they like to be called. */
@ApplicationScoped
@Transactional
public class PeopleSatWith {
    private final CounselingSessionRepository sessions;
    private final SessionAccess access;
    private final Participants participants;

    PeopleSatWith(CounselingSessionRepository sessions, SessionAccess access, Participants participants) {
        this.sessions = sessions;
        this.access = access;
        this.participants = participants;
    }

    Page<PersonSatWithView> ofTheCaller(PageRequest page) {
        var rows = sessions.peopleSatWith(access.sight(), page);
        var shown =
                Page.of(rows, page.limit(), met -> met, met -> new Cursor(met.lastHeldAt(), met.participant()).write());
        var greetings = participants.greetings(shown.items().stream()
                .map(CounselingSessionRepository.Met::participant)
                .toList());
        return new Page<>(
                shown.items().stream()
                        // Sealed for others at this very moment: then they are not there.
                        .filter(met -> greetings.containsKey(met.participant()))
                        .map(met -> new PersonSatWithView(
                                requireNonNull(greetings.get(met.participant())), met.lastHeldAt()))
                        .toList(),
                shown.next());
    }
}
