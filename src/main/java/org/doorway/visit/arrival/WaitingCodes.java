package org.doorway.visit.arrival;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.doorway.participant.code.Guesses;

/**
 * Makes up for what the limit on guessing has put off: a visit whose code could not be looked up is linked by itself as
 * soon as the limit of whoever recorded it allows. It counts against that limit like any other look-up, and nobody is
 * told what came of it. Several instances of the service share the work: none waits for a row that another one has.
 */
@ApplicationScoped
class WaitingCodes {
    private static final int FORGOTTEN_AT_ONCE = 1000;

    private enum Step {
        NOTHING_LEFT,
        DONE,
        LED_NOWHERE
    }

    private final WaitingCodeStore store;
    private final Guesses guesses;
    private final VisitSettings settings;
    private final Clock clock;

    WaitingCodes(WaitingCodeStore store, Guesses guesses, VisitSettings settings, Clock clock) {
        this.store = store;
        this.guesses = guesses;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks up what may be looked up now, some at once. */
    void turn() throws SQLException {
        store.forgetBefore(clock.instant().minus(settings.keepCodesFor()), FORGOTTEN_AT_ONCE);
        var left = settings.mostAtOnce();
        for (var subject : store.subjects()) {
            left -= turnOf(subject, left);
        }
    }

    private int turnOf(String subject, int most) {
        for (int done = 0; done < most; done++) {
            if (!guesses.areAllowed(subject)) {
                return done;
            }
            var step = QuarkusTransaction.requiringNew().call(() -> step(subject));
            if (step == Step.NOTHING_LEFT) {
                return done;
            }
            if (step == Step.LED_NOWHERE) {
                guesses.missed(subject);
            }
        }
        return most;
    }

    private Step step(String subject) throws SQLException {
        var next = store.next(subject);
        if (next.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        var waiting = next.get();
        store.drop(waiting.visit());
        return !waiting.isOpen() || store.link(waiting, clock.instant()) ? Step.DONE : Step.LED_NOWHERE;
    }
}
