package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.doorway.audit.PersonEvent;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Keys;
import org.jspecify.annotations.Nullable;

/** What codes lead to. A code leads to one person, exactly, or to nobody. */
@ApplicationScoped
public class Codes {
    private static final int HASH_BYTES = 32;

    private final Keys keys;
    private final ParticipantCodeRepository codes;
    private final Participants participants;
    private final Guesses guesses;
    private final Event<PersonEvent> events;

    Codes(
            Keys keys,
            ParticipantCodeRepository codes,
            Participants participants,
            Guesses guesses,
            Event<PersonEvent> events) {
        this.keys = keys;
        this.codes = codes;
        this.participants = participants;
        this.guesses = guesses;
        this.events = events;
    }

    /**
     * The keyed hash, 32 bytes, that a code is stored and found by; case, spaces, dashes and look-alikes do not matter.
     *
     * @param typed any text at all
     * @return null for what can never be a code: nothing visible, or longer than 100 characters
     */
    public byte @Nullable [] hash(String typed) {
        var canonical = CodeText.canonical(typed);
        return canonical == null ? null : keys.hash("code", canonical.getBytes(StandardCharsets.UTF_8), HASH_BYTES);
    }

    @Transactional
    GreetingView lookUp(LookUpCode request) {
        guesses.requireAllowed();
        var hash = hash(request.code());
        var recognised = hash == null ? null : codes.recognise(hash).orElse(null);
        if (recognised == null) {
            guesses.missed();
            throw CodeText.isMistyped(request.code())
                    ? Problem.invalid(Fault.at("/code", "code_mistyped"))
                    : Problem.of(ParticipantError.CODE_UNKNOWN);
        }
        events.fire(new ParticipantRecognised(recognised.participant(), recognised.code()));
        return participants.greeting(
                recognised.participant(), recognised.wrappedKey(), recognised.chosenName(), recognised.pronouns());
    }
}
