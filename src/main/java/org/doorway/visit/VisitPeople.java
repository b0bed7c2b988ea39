package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.GreetingView;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Whose visits they are: finds and greets people, and has every look at their visits written down. */
@ApplicationScoped
class VisitPeople {
    private final Recognition recognition;
    private final Event<PersonEvent> events;

    VisitPeople(Recognition recognition, Event<PersonEvent> events) {
        this.recognition = recognition;
        this.events = events;
    }

    /**
     * The person that a request to link a visit names.
     *
     * @throws Problem {@code invalid-input} when nobody is known by that, {@code too-many-requests} when guessing
     */
    UUID named(LinkVisit request) throws SQLException {
        if ((request.participantCode() == null) == (request.participant() == null)) {
            throw Problem.invalid(Fault.at("", "one_of_two"));
        }
        var where = request.participant() == null ? "/participantCode" : "/participant";
        return recognition
                .find(request.participant(), request.participantCode())
                .map(GreetingView::id)
                .orElseThrow(() -> Problem.invalid(Fault.at(where, "unknown_value")));
    }

    @Nullable GreetingView greeting(Visit visit) throws SQLException {
        return visit.participantId == null
                ? null
                : recognition.find(visit.participantId, null).orElse(null);
    }

    void read(Visit visit) {
        if (visit.participantId != null) {
            events.fire(new VisitRead(visit.participantId, visit.id));
        }
    }

    void changed(Visit visit) {
        if (visit.participantId != null) {
            events.fire(new VisitChanged(visit.participantId, visit.id));
        }
    }

    /** A visit stops being somebody's: that is a change of their record too. */
    void leaving(Visit visit, @Nullable UUID next) {
        if (visit.participantId != null && !visit.participantId.equals(next)) {
            events.fire(new VisitChanged(visit.participantId, visit.id));
        }
    }
}
