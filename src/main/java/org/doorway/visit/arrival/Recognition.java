package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.doorway.participant.GreetingView;
import org.doorway.participant.Participants;
import org.doorway.participant.code.Codes;
import org.doorway.participant.code.Guesses;
import org.jspecify.annotations.Nullable;

/**
 * Records a visit of whoever is recognised by what they show. Somebody who is not is recorded all the same. Who has
 * shown too many codes that lead nowhere goes on recording visits: theirs are anonymous until the limit allows looking
 * their codes up ({@link WaitingCodes}), so that guessing finds nobody and nobody loses a visit.
 */
@ApplicationScoped
public class Recognition {
    /**
     * What became of a visit.
     *
     * @param isNew false: its id is known already
     */
    public record Outcome(boolean isNew, Recognised recognised) {}

    private final VisitStore store;
    private final PeopleStore people;
    private final Codes codes;
    private final Guesses guesses;
    private final Participants participants;

    Recognition(VisitStore store, PeopleStore people, Codes codes, Guesses guesses, Participants participants) {
        this.store = store;
        this.people = people;
        this.codes = codes;
        this.guesses = guesses;
        this.participants = participants;
    }

    public Outcome record(Arrival arrival, CheckIn request) throws SQLException {
        var shown = shown(request);
        if (!shown.canLead()) {
            return outcome(store.recordAnonymous(arrival, shown.ifNobody()), shown.ifNobody());
        }
        var hash = shown.codeHash();
        if (hash != null && shown.isGuess() && !guesses.areAllowed()) {
            return outcome(store.recordWaiting(arrival, hash), CodeOutcome.WAITING);
        }
        var stored = store.recordOf(arrival, shown);
        var code = stored.person().isPresent() ? CodeOutcome.RECOGNISED : shown.ifNobody();
        if (stored.isNew()) {
            count(shown, code);
        }
        return outcome(stored, code);
    }

    private Outcome outcome(VisitStore.Stored stored, @Nullable CodeOutcome code) {
        var greeting = stored.person().map(this::greeting).orElse(null);
        return new Outcome(stored.isNew(), new Recognised(greeting, code, stored.hints()));
    }

    /** What somebody shows, by the request to record their visit. */
    Shown shown(CheckIn request) {
        var code = request.participantCode();
        if (code == null) {
            return new Shown(request.participant(), null, request.participant() == null ? null : CodeOutcome.UNKNOWN);
        }
        return new Shown(
                request.participant(),
                codes.hash(code),
                codes.isMistyped(code) ? CodeOutcome.MISTYPED : CodeOutcome.UNKNOWN);
    }

    /** Whether what is shown to link a visit looks like a card that was mistyped. */
    public boolean isMistyped(LinkVisit request) {
        return request.participantCode() != null && codes.isMistyped(request.participantCode());
    }

    /** How many codes that lead nowhere the caller may show until the others wait. */
    long missesLeft() {
        return guesses.left();
    }

    /** Counts a code against the caller, if it was a guess that led nowhere. */
    void count(Shown shown, @Nullable CodeOutcome code) {
        if (shown.isGuess() && code == CodeOutcome.UNKNOWN) {
            guesses.missed();
        }
    }

    /**
     * The person that an id or a code stands for.
     *
     * @param shownAt when the code was shown: it stands for whoever held it then
     * @throws org.doorway.platform.problem.Problem {@code too-many-requests} (429) after too many codes that stand for nobody
     */
    public Optional<GreetingView> find(@Nullable UUID participant, @Nullable String code, Instant shownAt)
            throws SQLException {
        var hash = code == null ? null : codes.hash(code);
        if (hash != null) {
            guesses.requireAllowed();
        }
        var found = people.find(participant, hash, shownAt);
        if (hash != null && found.isEmpty()) {
            guesses.missed();
        }
        return found.map(this::greeting);
    }

    private GreetingView greeting(PeopleStore.PersonRow row) {
        return participants.greeting(row.id(), row.wrappedKey(), row.chosenName(), row.pronouns(), row.language());
    }
}
