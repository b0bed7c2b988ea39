package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.Made;
import org.doorway.privacy.Create;
import org.doorway.privacy.Retries;

/**
 * What keeping anything about a person takes, whatever it is: that there is such a person, that a repeated request is
 * recognised, that no change is lost, and that every look and every change is written down.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecordKeeping {
    private final Records records;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Event<PersonEvent> events;
    private final Clock clock;

    RecordKeeping(Records records, Retries retries, IfMatch ifMatch, Event<PersonEvent> events, Clock clock) {
        this.records = records;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found} where nobody has this id, or where the record is sealed and not for the caller */
    public void requireKnown(UUID participant) {
        records.require(participant);
    }

    /** Those of some ids under which the caller may know of a person. */
    public Set<UUID> known(Collection<UUID> participants) {
        return records.known(participants);
    }

    /** Begins a create that belongs to something; see {@link Retries#begin}. */
    public Create begin(String operation, UUID id, UUID belongsTo, Object request) {
        return retries.begin(operation, id, belongsTo, request);
    }

    /** Lets a change go on only if the caller knows the current version; see {@link IfMatch#requireCurrent}. */
    public void requireCurrent(int version) {
        ifMatch.requireCurrent(version);
    }

    /** Whether a change that went on knew the current version, with all that is kept beside it. */
    public boolean knewCurrent(Made made, int version) {
        return made.isLate() ? made.knew(version) : ifMatch.isGiven();
    }

    /** Has a look or a change written down. */
    public void note(PersonEvent event) {
        events.fire(event);
    }

    public Instant now() {
        return clock.instant();
    }
}
