package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.platform.http.Changed;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.Made;
import org.doorway.privacy.PersonCipher;
import org.doorway.privacy.PersonWords;
import org.jspecify.annotations.Nullable;

/** People who want to be recognised, and what they like to give of themselves. */
@ApplicationScoped
@Transactional
public class Participants {
    private static final String CHOSEN_NAME = "participant.chosen_name";
    private static final String PRONOUNS = "participant.pronouns";
    private static final String CONTACT = "participant.contact";

    private final ParticipantRepository participants;
    private final Records records;
    private final PersonWords words;
    private final AlsoSaid alsoSaid;
    private final RecordKeeping keeping;

    Participants(
            ParticipantRepository participants,
            Records records,
            PersonWords words,
            AlsoSaid alsoSaid,
            RecordKeeping keeping) {
        this.participants = participants;
        this.records = records;
        this.words = words;
        this.alsoSaid = alsoSaid;
        this.keeping = keeping;
    }

    /** Creates a participant; the same request again changes nothing. */
    public Created<ParticipantView> create(CreateParticipant request) {
        var id = Ids.orPerson(request.id());
        return keeping.begin("createParticipant", id, id, request)
                .once(
                        participants.findByIdOptional(id),
                        known -> known.createdAs,
                        known -> read(mayBeShown(known)),
                        createdAs -> {
                            var participant = Participant.arrive(id, createdAs);
                            participants.persistAndFlush(participant);
                            keeping.note(PersonEvent.changed(id));
                            return apply(participant, request.introduction());
                        });
    }

    /** Of a sealed record, a repeated request learns what any other one with this id would: that it is taken. */
    private Participant mayBeShown(Participant known) {
        if (!records.isForTheCaller(known)) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        return known;
    }

    public ParticipantView get(UUID id) {
        return read(records.require(id));
    }

    /** The language (BCP 47) that somebody likes to be spoken to in; null where they have not said. */
    public @Nullable String languageOf(UUID id) {
        return records.require(id).language;
    }

    ParticipantView introduce(UUID id, Introduction introduction) {
        return introduce(id, introduction, Made.now(keeping.now())).view();
    }

    /** The same for one that may come in late: then it is kept beside what was said since. */
    public Changed<ParticipantView> introduce(UUID id, Introduction introduction, Made made) {
        var participant = records.requireForChange(id);
        keeping.requireCurrent(participant.version);
        keeping.note(PersonEvent.changed(id));
        var isNew = !introduction.equals(said(participant));
        if (isNew && made.isStale(participant.version, participant.introducedAt)) {
            alsoSaid.keep(participant, introduction);
            participants.flush();
            return new Changed<>(read(participant), true);
        }
        if (keeping.knewCurrent(made, participant.version)) {
            participant.keepBeside(null);
        }
        if (isNew) {
            participant.introducedAt = made.orLater(participant.introducedAt);
        }
        return new Changed<>(apply(participant, introduction), false);
    }

    /** How somebody agrees to be contacted. */
    public ContactView contact(UUID id) {
        var participant = records.require(id);
        keeping.note(PersonEvent.read(id));
        var sealed = participant.contact;
        return new ContactView(sealed == null ? null : words.open(id, CONTACT, sealed), participant.version);
    }

    ContactView agreeToContact(UUID id, ContactWish wish) {
        var participant = records.requireForChange(id);
        keeping.requireCurrent(participant.version);
        participant.agreeToContact(sealed(id, CONTACT, participant.contact, wish.words()));
        participants.flush();
        keeping.note(PersonEvent.changed(id));
        return new ContactView(wish.words(), participant.version);
    }

    private ParticipantView apply(Participant participant, Introduction introduction) {
        participant.introduce(
                sealed(participant.id, CHOSEN_NAME, participant.chosenName, introduction.chosenName()),
                sealed(participant.id, PRONOUNS, participant.pronouns, introduction.pronouns()),
                introduction.language());
        participants.flush();
        return ParticipantView.of(
                participant,
                new GreetingView(
                        participant.id, introduction.chosenName(), introduction.pronouns(), introduction.language()),
                alsoSaid.shown(participant));
    }

    /** What was said before stays sealed as it is, so that saying the same again changes nothing. */
    private byte @Nullable [] sealed(UUID id, String place, byte @Nullable [] before, @Nullable String said) {
        if (said == null) {
            return null;
        }
        return before != null && words.open(id, place, before).equals(said) ? before : words.seal(id, place, said);
    }

    private ParticipantView read(Participant participant) {
        keeping.note(PersonEvent.read(participant.id));
        return view(participant);
    }

    private Introduction said(Participant participant) {
        var view = view(participant);
        return new Introduction(view.chosenName(), view.pronouns(), view.language());
    }

    private ParticipantView view(Participant participant) {
        if (participant.chosenName == null && participant.pronouns == null) {
            return ParticipantView.of(
                    participant,
                    new GreetingView(participant.id, null, null, participant.language),
                    alsoSaid.shown(participant));
        }
        return ParticipantView.of(
                participant,
                greeting(
                        new GreetingView(participant.id, null, null, participant.language),
                        words.opening(participant.id),
                        participant.chosenName,
                        participant.pronouns),
                alsoSaid.shown(participant));
    }

    /** How to greet people, by their ids, as far as the caller may know of them; one statement for however many. */
    public Map<UUID, GreetingView> greetings(Collection<UUID> ids) {
        var greetings = new HashMap<UUID, GreetingView>();
        for (var known : records.greetable(ids)) {
            keeping.note(PersonEvent.read(known.id()));
            greetings.put(
                    known.id(),
                    greeting(known.id(), known.wrappedKey(), known.chosenName(), known.pronouns(), known.language()));
        }
        return greetings;
    }

    /** How to greet somebody, from the columns that the caller's own statement has read; asks the database nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public GreetingView greeting(
            UUID id,
            byte @Nullable [] wrappedKey,
            byte @Nullable [] chosenName,
            byte @Nullable [] pronouns,
            @Nullable String language) {
        var greeting = new GreetingView(id, null, null, language);
        return wrappedKey == null || (chosenName == null && pronouns == null)
                ? greeting
                : greeting(greeting, words.opening(id, wrappedKey), chosenName, pronouns);
    }

    private static GreetingView greeting(
            GreetingView wordless, PersonCipher cipher, byte @Nullable [] chosenName, byte @Nullable [] pronouns) {
        return new GreetingView(
                wordless.id(),
                chosenName == null ? null : cipher.open(CHOSEN_NAME, chosenName),
                pronouns == null ? null : cipher.open(PRONOUNS, pronouns),
                wordless.language());
    }
}
