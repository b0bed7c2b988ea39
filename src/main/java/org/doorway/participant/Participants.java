package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.platform.http.Created;
import org.doorway.platform.http.IfMatch;
import org.doorway.platform.ids.Ids;
import org.doorway.privacy.PersonCipher;
import org.doorway.privacy.PersonWords;
import org.doorway.privacy.Retries;
import org.jspecify.annotations.Nullable;

/** People who want to be recognised, and what they like to give of themselves. */
@ApplicationScoped
@Transactional
public class Participants {
    private static final String CHOSEN_NAME = "participant.chosen_name";
    private static final String PRONOUNS = "participant.pronouns";
    private static final String CONTACT = "participant.contact";

    private final ParticipantRepository participants;
    private final PersonWords words;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Event<PersonEvent> events;

    Participants(
            ParticipantRepository participants,
            PersonWords words,
            Retries retries,
            IfMatch ifMatch,
            Event<PersonEvent> events) {
        this.participants = participants;
        this.words = words;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.events = events;
    }

    /** Creates a participant; the same request again changes nothing. */
    public Created<ParticipantView> create(NewParticipant request) {
        var id = Ids.orPerson(request.id());
        var createdAs = retries.begin("createParticipant", id, request);
        var known = participants.findByIdOptional(id);
        if (known.isPresent()) {
            return retries.again(known.get().createdAs, createdAs, () -> read(known.get()));
        }
        var participant = Participant.arrive(id, createdAs);
        participants.persistAndFlush(participant);
        events.fire(new ParticipantCreated(id));
        return new Created<>(apply(participant, request.introduction()), true);
    }

    ParticipantView get(UUID id) {
        return read(participants.require(id));
    }

    ParticipantView introduce(UUID id, Introduction introduction) {
        var participant = participants.requireForChange(id);
        ifMatch.requireCurrent(participant.version);
        events.fire(new IntroductionChanged(id));
        return apply(participant, introduction);
    }

    ContactView contact(UUID id) {
        var participant = participants.require(id);
        events.fire(new ContactRead(id));
        var sealed = participant.contact;
        return new ContactView(sealed == null ? null : words.open(id, CONTACT, sealed), participant.version);
    }

    ContactView agreeToContact(UUID id, ContactWish wish) {
        var participant = participants.requireForChange(id);
        ifMatch.requireCurrent(participant.version);
        participant.agreeToContact(sealed(id, CONTACT, participant.contact, wish.words()));
        participants.flush();
        events.fire(new ContactChanged(id));
        return new ContactView(wish.words(), participant.version);
    }

    private ParticipantView apply(Participant participant, Introduction introduction) {
        participant.introduce(
                sealed(participant.id, CHOSEN_NAME, participant.chosenName, introduction.chosenName()),
                sealed(participant.id, PRONOUNS, participant.pronouns, introduction.pronouns()),
                introduction.language());
        participants.flush();
        return ParticipantView.of(
                participant, new GreetingView(participant.id, introduction.chosenName(), introduction.pronouns()));
    }

    /** What was said before stays sealed as it is, so that saying the same again changes nothing. */
    private byte @Nullable [] sealed(UUID id, String place, byte @Nullable [] before, @Nullable String said) {
        if (said == null) {
            return null;
        }
        return before != null && words.open(id, place, before).equals(said) ? before : words.seal(id, place, said);
    }

    private ParticipantView read(Participant participant) {
        events.fire(new ParticipantRead(participant.id));
        if (participant.chosenName == null && participant.pronouns == null) {
            return ParticipantView.of(participant, new GreetingView(participant.id, null, null));
        }
        return ParticipantView.of(
                participant,
                greeting(participant.id, words.opening(participant.id), participant.chosenName, participant.pronouns));
    }

    /** How to greet somebody, from the columns that the caller's own statement has read; asks the database nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public GreetingView greeting(
            UUID id, byte @Nullable [] wrappedKey, byte @Nullable [] chosenName, byte @Nullable [] pronouns) {
        if (wrappedKey == null || (chosenName == null && pronouns == null)) {
            return new GreetingView(id, null, null);
        }
        return greeting(id, words.opening(id, wrappedKey), chosenName, pronouns);
    }

    private static GreetingView greeting(
            UUID id, PersonCipher cipher, byte @Nullable [] chosenName, byte @Nullable [] pronouns) {
        return new GreetingView(
                id,
                chosenName == null ? null : cipher.open(CHOSEN_NAME, chosenName),
                pronouns == null ? null : cipher.open(PRONOUNS, pronouns));
    }
}
