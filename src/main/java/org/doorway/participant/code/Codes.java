package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.Participants;
import org.doorway.participant.card.CodeText;
import org.doorway.participant.code.ParticipantCodeRepository.Recognised;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Keys;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;

/** What codes lead to. A code leads to one person, exactly, or to nobody. */
@ApplicationScoped
public class Codes {
    private static final int HASH_BYTES = 32;

    private final Keys keys;
    private final ParticipantCodeRepository codes;
    private final Participants participants;
    private final Guesses guesses;
    private final SiteDirectory sites;
    private final OpenVisits visits;
    private final Event<PersonEvent> events;

    Codes(
            Keys keys,
            ParticipantCodeRepository codes,
            Participants participants,
            Guesses guesses,
            SiteDirectory sites,
            OpenVisits visits,
            Event<PersonEvent> events) {
        this.keys = keys;
        this.codes = codes;
        this.participants = participants;
        this.guesses = guesses;
        this.sites = sites;
        this.visits = visits;
        this.events = events;
    }

    /** The letters that a code is compared by; null for what can never be a code. */
    public static @Nullable String canonical(String typed) {
        return CodeText.canonical(typed);
    }

    /**
     * The keyed hash, 32 bytes, that a code is stored and found by; case, spaces, dashes and look-alikes do not matter.
     *
     * @param typed any text at all
     * @return null for what can never be a code: nothing visible, longer than 100 characters, or mistyped
     */
    public byte @Nullable [] hash(String typed) {
        var canonical = CodeText.canonical(typed);
        return canonical == null || isMistyped(typed)
                ? null
                : keys.hash("code", canonical.getBytes(StandardCharsets.UTF_8), HASH_BYTES);
    }

    /**
     * Whether this looks like a code from a card with a character wrong, or two swapped: no guess, but a mistake. It leads
     * nowhere and is not looked up, since no name has this form either.
     */
    public boolean isMistyped(String typed) {
        return CodeText.isMistyped(typed);
    }

    @Transactional
    RecognisedView lookUp(LookUpCode request) throws SQLException {
        if (isMistyped(request.code())) {
            throw Problem.invalid(Fault.at("/code", "code_mistyped"));
        }
        var recognised = guessed(request.code());
        events.fire(PersonEvent.read(recognised.participant(), recognised.code()));
        var greeting = participants.greeting(
                recognised.participant(),
                recognised.wrappedKey(),
                recognised.chosenName(),
                recognised.pronouns(),
                recognised.language());
        // Where nothing says which site is meant, nobody asked.
        var site = sites.meant(request.site(), "/site", new ArrayList<>());
        return RecognisedView.of(
                greeting, site.isEmpty() ? null : visits.openVisitOf(recognised.participant(), site.get()));
    }

    private Recognised guessed(String code) {
        guesses.requireAllowed();
        return find(code).orElseThrow(() -> {
            guesses.missed();
            return Problem.of(CodeError.CODE_UNKNOWN);
        });
    }

    private Optional<Recognised> find(String code) {
        var hash = hash(code);
        return hash == null ? Optional.empty() : codes.recognise(hash);
    }
}
