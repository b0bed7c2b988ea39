package org.doorway.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant begins as a random id, when somebody says that they would like to be recognised next time, and needs
 * nothing else, ever. They may add or take back at any time what they like to be called, how they like to be spoken
 * of and to, and how they agree to be contacted: their own words, which are only stored sealed. There are no states:
 * nobody is enrolled, discharged or overdue.
 *
 * <p>The record of somebody whom the staff know otherwise (because they work here, or live next door) can be sealed at
 * their wish: then it is there for named workers only.
 */
@Entity
class Participant {
    @Id
    UUID id;

    byte @Nullable [] chosenName;
    byte @Nullable [] pronouns;

    @Nullable String language;

    /** When what they like to be known by was last said. */
    @Nullable Instant introducedAt;

    /** What else was said of it by those who did not know of each other, sealed. */
    byte @Nullable [] alsoSaid;

    byte @Nullable [] contact;

    /** The subjects of those who may read the record; absent: it is not sealed. */
    String @Nullable [] sealedFor;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Participant() {}

    static Participant arrive(UUID id, byte[] createdAs) {
        var participant = new Participant();
        participant.id = id;
        participant.createdAs = createdAs;
        return participant;
    }

    void introduce(byte @Nullable [] newName, byte @Nullable [] newPronouns, @Nullable String newLanguage) {
        chosenName = newName;
        pronouns = newPronouns;
        language = newLanguage;
    }

    /** Keeps what else was said beside it; null: whoever said it last knew of all that. */
    void keepBeside(byte @Nullable [] said) {
        alsoSaid = said;
    }

    /** From now on, the record is for these workers only. */
    void seal(Collection<String> workers) {
        sealedFor = workers.stream().distinct().sorted().toArray(String[]::new);
    }

    /** From now on, the record is for whoever else may read records. */
    void unseal() {
        sealedFor = null;
    }

    boolean isSealed() {
        return sealedFor != null;
    }

    /** Those named by the seal; nobody where there is none. */
    List<String> workers() {
        return sealedFor == null ? List.of() : List.of(sealedFor);
    }

    void agreeToContact(byte @Nullable [] wish) {
        contact = wish;
    }
}
