package org.doorway.privacy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.doorway.platform.problem.Problem;

/**
 * Words about a person (a name they chose, goals, plans, notes), sealed with a key of that person's own.
 *
 * <p>A place names what the words are, as {@code table.column}. It is bound into the sealing, so it never changes.
 */
@ApplicationScoped
public class PersonWords {
    private final PersonKeyRepository personKeys;
    private final Keys keys;

    PersonWords(PersonKeyRepository personKeys, Keys keys) {
        this.personKeys = personKeys;
        this.keys = keys;
    }

    /** Seals words; the first ones about a person make their key. */
    @Transactional(MANDATORY)
    public byte[] seal(UUID person, String place, String words) {
        return sealing(person).seal(place, words);
    }

    /**
     * Opens words.
     *
     * @throws Problem {@code not-found} when the person's key was destroyed: they are forgotten
     */
    @Transactional(MANDATORY)
    public String open(UUID person, String place, byte[] sealed) {
        return opening(person).open(place, sealed);
    }

    /** Opens words with the wrapped key that the same statement has read: asks the database nothing. */
    public String open(UUID person, byte[] wrappedKey, String place, byte[] sealed) {
        return opening(person, wrappedKey).open(place, sealed);
    }

    /** For sealing many words with one look-up of the key; makes the key where there is none yet. */
    @Transactional(MANDATORY)
    public PersonCipher sealing(UUID person) {
        var wrapped = personKeys
                .wrapped(person)
                .orElseGet(() -> personKeys.keep(person, PersonCipher.newWrappedKey(person, keys.wrapping())));
        return opening(person, wrapped);
    }

    /**
     * For opening many words with one look-up of the key.
     *
     * @throws Problem {@code not-found} when the person's key was destroyed
     */
    @Transactional(MANDATORY)
    public PersonCipher opening(UUID person) {
        var wrapped = personKeys.wrapped(person).orElseThrow(Problem::notFound);
        return opening(person, wrapped);
    }

    /** For opening many words with a wrapped key that was read already. */
    public PersonCipher opening(UUID person, byte[] wrappedKey) {
        return PersonCipher.unwrap(person, wrappedKey, keys.wrapping());
    }
}
