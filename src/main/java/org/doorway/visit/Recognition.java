package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.doorway.participant.Codes;
import org.doorway.participant.GreetingView;
import org.doorway.participant.Guesses;
import org.doorway.participant.Participants;
import org.jspecify.annotations.Nullable;

/**
 * Records a visit of whoever is recognised by what they show. Somebody who is not is recorded all the same: guessing
 * codes at the door finds nobody once the limit on misses is reached, and still nobody is turned away.
 */
@ApplicationScoped
class Recognition {
    /**
     * What became of a visit.
     *
     * @param isNew false: its id is known already
     * @param greeting of the person who was recognised
     * @param recognised null: nothing was shown, or it was not looked up
     */
    record Outcome(
            boolean isNew,
            @Nullable GreetingView greeting,
            @Nullable Boolean recognised) {}

    private final VisitStore store;
    private final Codes codes;
    private final Guesses guesses;
    private final Participants participants;

    Recognition(VisitStore store, Codes codes, Guesses guesses, Participants participants) {
        this.store = store;
        this.codes = codes;
        this.guesses = guesses;
        this.participants = participants;
    }

    Outcome record(Arrival arrival, CheckIn request) throws SQLException {
        var code = request.participantCode();
        if (code != null && !guesses.areAllowed()) {
            code = null;
        }
        var hash = code == null ? null : codes.hash(code);
        if (hash == null && request.participant() == null) {
            var stored = store.recordAnonymous(arrival);
            return new Outcome(stored.isNew(), null, code == null ? null : Boolean.FALSE);
        }
        var stored = store.recordOf(arrival, request.participant(), hash);
        if (hash != null && stored.isNew() && stored.person().isEmpty()) {
            guesses.missed();
        }
        var greeting = stored.person().map(this::greeting).orElse(null);
        return new Outcome(stored.isNew(), greeting, greeting != null);
    }

    /**
     * The person that an id or a code stands for.
     *
     * @throws org.doorway.platform.problem.Problem {@code too-many-requests} (429) after too many codes that stand for nobody
     */
    Optional<GreetingView> find(@Nullable UUID participant, @Nullable String code) throws SQLException {
        if (code != null) {
            guesses.requireAllowed();
        }
        var found = store.find(participant, code == null ? null : codes.hash(code));
        if (code != null && found.isEmpty()) {
            guesses.missed();
        }
        return found.map(this::greeting);
    }

    private GreetingView greeting(VisitStore.PersonRow row) {
        return participants.greeting(row.id(), row.wrappedKey(), row.chosenName(), row.pronouns());
    }
}
