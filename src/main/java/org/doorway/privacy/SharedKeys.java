package org.doorway.privacy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.problem.Problem;

/**
 * Data keys of what any number of people have taken part in: nobody, one, or several.
 *
 * <p>Such a key is sealed with the own key of each of them, one within the other, and then wrapped as theirs are. So
 * whoever of them is forgotten makes noise of all that was sealed with it: words that are about several cannot be taken
 * apart. With nobody's key around it, it is a key like any other. Other people can share it without anything being
 * sealed anew.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class SharedKeys {
    private final PersonWords words;
    private final PersonKeyRepository personKeys;
    private final Keys keys;

    SharedKeys(PersonWords words, PersonKeyRepository personKeys, Keys keys) {
        this.words = words;
        this.personKeys = personKeys;
        this.keys = keys;
    }

    /** A new key. */
    public SharedKey create(UUID of, Set<UUID> people) {
        return shared(of, people, PersonCipher.newKey());
    }

    /**
     * The same key, for other people.
     *
     * @throws Problem {@code not-found} when one of those who shared it was forgotten
     */
    public SharedKey shareAnew(SharedKey key, Set<UUID> people) {
        var theirs = ciphers(key.people());
        var bare = bare(key, theirs).orElseThrow(Problem::notFound);
        return shared(key.of(), people, bare);
    }

    /**
     * For sealing and opening.
     *
     * @throws Problem {@code not-found} when one of those who share it was forgotten
     */
    public PersonCipher opening(SharedKey key) {
        return Optional.ofNullable(openings(List.of(key)).get(key.of())).orElseThrow(Problem::notFound);
    }

    /** The same of many at once, by what they are the keys of, without those that nobody can open any more. */
    public Map<UUID, PersonCipher> openings(Collection<SharedKey> shared) {
        var theirs =
                ciphers(shared.stream().flatMap(key -> key.people().stream()).collect(Collectors.toSet()));
        var openings = new HashMap<UUID, PersonCipher>();
        shared.forEach(key ->
                bare(key, theirs).ifPresent(bare -> openings.put(key.of(), PersonCipher.of(key.of(), bare))));
        return openings;
    }

    private Map<UUID, PersonCipher> ciphers(Set<UUID> people) {
        var ciphers = new HashMap<UUID, PersonCipher>();
        personKeys.wrapped(people).forEach((person, wrapped) -> ciphers.put(person, words.opening(person, wrapped)));
        return ciphers;
    }

    private SharedKey shared(UUID of, Set<UUID> people, byte[] bare) {
        var sealed = bare;
        for (var person : new TreeSet<>(people)) {
            sealed = words.sealing(person).seal(place(of), sealed);
        }
        return new SharedKey(of, Set.copyOf(people), PersonCipher.wrap(of, sealed, keys.wrapping()));
    }

    /** Empty when the key of one of them is gone. */
    private Optional<byte[]> bare(SharedKey key, Map<UUID, PersonCipher> theirs) {
        if (!theirs.keySet().containsAll(key.people())) {
            return Optional.empty();
        }
        var bare = PersonCipher.unwrapped(key.of(), key.wrapped(), keys.wrapping());
        for (var person : new TreeSet<>(key.people()).descendingSet()) {
            bare = requireNonNull(theirs.get(person)).opened(place(key.of()), bare);
        }
        return Optional.of(bare);
    }

    private static String place(UUID of) {
        return "shared_key:" + of;
    }
}
