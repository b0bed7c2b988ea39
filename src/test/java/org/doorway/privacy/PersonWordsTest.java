package org.doorway.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.doorway.TestCentre;
import org.doorway.platform.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonWordsTest {
    private static final String PLACE = "participant.chosen_name";

    @Inject
    PersonWords words;

    @Inject
    PersonKeyRepository personKeys;

    @Inject
    EntityManager database;

    @Test
    void words_open_in_another_transaction() {
        var person = somebody();
        var sealed = inTransaction(() -> words.seal(person, PLACE, "Bluebird"));
        assertThat(inTransaction(() -> words.open(person, PLACE, sealed))).isEqualTo("Bluebird");
    }

    @Test
    void a_key_that_was_read_already_opens_without_asking_the_database() {
        var person = somebody();
        var sealed = inTransaction(() -> words.seal(person, PLACE, "Bluebird"));
        var wrapped = inTransaction(() -> personKeys.wrapped(person).orElseThrow());
        assertThat(words.open(person, wrapped, PLACE, sealed)).isEqualTo("Bluebird");
    }

    @Test
    void every_person_has_one_key_of_their_own() {
        var one = somebody();
        var other = somebody();
        inTransaction(() -> words.seal(one, PLACE, "Bluebird"));
        var key = inTransaction(() -> personKeys.wrapped(one).orElseThrow());
        inTransaction(() -> words.seal(one, PLACE, "Redwing"));
        inTransaction(() -> words.seal(other, PLACE, "Bluebird"));
        assertThat(inTransaction(() -> personKeys.wrapped(one).orElseThrow())).isEqualTo(key);
        assertThat(inTransaction(() -> personKeys.wrapped(other).orElseThrow())).isNotEqualTo(key);
    }

    @Test
    @Timeout(60)
    void two_who_seal_the_first_words_at_once_make_one_key() throws Exception {
        var person = somebody();
        QuarkusTransaction.begin();
        var first = words.seal(person, PLACE, "Bluebird");
        var second = CompletableFuture.supplyAsync(
                () -> inTransaction(() -> words.seal(person, "participant.pronouns", "they/them")));
        awaitSomebodyWaiting();
        QuarkusTransaction.commit();
        var sealedSecond = second.get(30, TimeUnit.SECONDS);
        assertThat(inTransaction(() -> words.open(person, PLACE, first))).isEqualTo("Bluebird");
        assertThat(inTransaction(() -> words.open(person, "participant.pronouns", sealedSecond)))
                .isEqualTo("they/them");
    }

    @Test
    void destroying_the_key_makes_noise_of_every_word() {
        var person = somebody();
        var sealed = inTransaction(() -> words.seal(person, PLACE, "Bluebird"));
        inTransaction(() -> personKeys.deleteById(person));
        assertThatThrownBy(() -> inTransaction(() -> words.open(person, PLACE, sealed)))
                .isInstanceOf(Problem.class)
                .hasMessage("not-found");
        inTransaction(() -> words.seal(person, PLACE, "A new beginning"));
        assertThatThrownBy(() -> inTransaction(() -> words.open(person, PLACE, sealed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void words_are_only_sealed_together_with_what_they_belong_to() {
        var person = somebody();
        assertThatThrownBy(() -> words.seal(person, PLACE, "Bluebird")).isInstanceOf(TransactionalException.class);
    }

    private UUID somebody() {
        var id = UUID.randomUUID();
        inTransaction(() -> database.createNativeQuery("INSERT INTO participant (id, version) VALUES (:id, 0)")
                .setParameter("id", id)
                .executeUpdate());
        return id;
    }

    private void awaitSomebodyWaiting() {
        var start = System.nanoTime();
        while (!isSomebodyWaiting()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            Thread.onSpinWait();
        }
    }

    private boolean isSomebodyWaiting() {
        return (Boolean)
                database.createNativeQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)", Boolean.class)
                        .getSingleResult();
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
