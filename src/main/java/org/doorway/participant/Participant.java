package org.doorway.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant begins as a random id, when somebody says that they would like to be recognised next time, and needs
 * nothing else, ever. They may add or take back at any time what they like to be called, how they like to be spoken
 * of and to, and how they agree to be contacted: their own words, which are only stored sealed. There are no states:
 * nobody is enrolled, discharged or overdue.
 */
@Entity
class Participant {
    @Id
    UUID id;

    byte @Nullable [] chosenName;
    byte @Nullable [] pronouns;

    @Nullable String language;

    byte @Nullable [] contact;

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

    void agreeToContact(byte @Nullable [] wish) {
        contact = wish;
    }
}
