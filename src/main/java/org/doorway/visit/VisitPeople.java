package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.GreetingView;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.visit.arrival.Arrival;
import org.doorway.visit.arrival.EarlierVisits;
import org.doorway.visit.arrival.Hints;
import org.doorway.visit.arrival.LinkVisit;
import org.doorway.visit.arrival.Recognised;
import org.doorway.visit.arrival.Recognition;
import org.doorway.visit.arrival.WaitingCodeStore;
import org.jspecify.annotations.Nullable;

/** Whose visits they are: finds and greets people, and has every look at their visits written down. */
@ApplicationScoped
class VisitPeople {
    private final Recognition recognition;
    private final EarlierVisits earlier;
    private final WaitingCodeStore waiting;
    private final Event<PersonEvent> events;

    VisitPeople(Recognition recognition, EarlierVisits earlier, WaitingCodeStore waiting, Event<PersonEvent> events) {
        this.recognition = recognition;
        this.earlier = earlier;
        this.waiting = waiting;
        this.events = events;
    }

    /**
     * The person that a request to link a visit names.
     *
     * @param shownAt when a code was shown
     * @throws Problem {@code invalid-input} when nobody is known by that, {@code too-many-requests} when guessing
     */
    UUID named(LinkVisit request, Instant shownAt) throws SQLException {
        if ((request.participantCode() == null) == (request.participant() == null)) {
            throw Problem.invalid(Fault.at("", "one_of_two"));
        }
        var fault = request.participant() == null
                ? Fault.at("/participantCode", recognition.isMistyped(request) ? "code_mistyped" : "unknown_value")
                : Fault.at("/participant", "unknown_value");
        return recognition
                .find(request.participant(), request.participantCode(), shownAt)
                .map(GreetingView::id)
                .orElseThrow(() -> Problem.invalid(fault));
    }

    @Nullable GreetingView greeting(Visit visit) throws SQLException {
        return visit.participantId == null
                ? null
                : recognition.find(visit.participantId, null, Instant.EPOCH).orElse(null);
    }

    /** What the answer to the recording of a visit tells when the request is repeated. */
    Recognised recognised(Visit visit, Arrival again) throws SQLException {
        var place = new EarlierVisits.Place(visit.id, again.site(), visit.arrivedAt, again.recordedAt());
        var hints = visit.participantId == null ? Hints.NONE : earlier.of(visit.participantId, place);
        return new Recognised(greeting(visit), visit.codeOutcome, hints);
    }

    /** Drops the code that a visit waits with: it was linked, unlinked or voided by hand. */
    void waitsNoMore(Visit visit) {
        waiting.drop(visit.id);
    }

    void read(Visit visit) {
        if (visit.participantId != null) {
            events.fire(PersonEvent.read(visit.participantId, visit.id));
        }
    }

    void changed(Visit visit) {
        if (visit.participantId != null) {
            events.fire(PersonEvent.changed(visit.participantId, visit.id));
        }
    }

    /** A visit stops being somebody's: that is a change of their record too. */
    void leaving(Visit visit, @Nullable UUID next) {
        if (visit.participantId != null && !visit.participantId.equals(next)) {
            events.fire(PersonEvent.changed(visit.participantId, visit.id));
        }
    }
}
