package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.doorway.audit.CurrentOperation;
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

    private final VisitWriter writer;
    private final PeopleStore people;
    private final Codes codes;
    private final Guesses guesses;
    private final Participants participants;
    private final CurrentOperation operation;

    Recognition(
            VisitWriter writer,
            PeopleStore people,
            Codes codes,
            Guesses guesses,
            Participants participants,
            CurrentOperation operation) {
        this.writer = writer;
        this.people = people;
        this.codes = codes;
        this.guesses = guesses;
        this.participants = participants;
        this.operation = operation;
    }

    public Outcome record(Arrival arrival, CheckIn request) throws SQLException {
        var row = row(arrival, request);
        var stored = writer.record(row);
        if (stored.isNew()) {
            count(row.shown(), stored.code());
        }
        var greeting = stored.person().map(this::greeting).orElse(null);
        return new Outcome(stored.isNew(), new Recognised(greeting, stored.code(), stored.hints()));
    }

    /** A visit as it is written, with whatever is shown to be recognised by. */
    VisitRow row(Arrival arrival, CheckIn request) {
        var shown = shown(request);
        return new VisitRow(arrival, shown, shown.isGuess() ? guesses.left() : 0, operation.subject(), operation.id());
    }

    private Shown shown(CheckIn request) {
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
