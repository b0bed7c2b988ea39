package org.doorway.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.doorway.platform.identity.Roles;
import org.doorway.platform.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What several people took part in is theirs, each one's. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedKeysTest {
    private static final String PLACE = "session_note.words";

    private final UUID session = UUID.randomUUID();
    private UUID one;
    private UUID other;

    @Inject
    SharedKeys keys;

    @Inject
    PersonKeyRepository personKeys;

    @BeforeEach
    void two_sit_together() {
        one = somebody();
        other = somebody();
    }

    @Test
    void words_open_for_nobody_one_and_several() {
        for (var people : List.of(Set.<UUID>of(), Set.of(one), Set.of(one, other))) {
            var key = inTransaction(() -> keys.create(session, people));
            var sealed = sealed(key);
            assertThat(opened(key, sealed)).isEqualTo("Hm.");
        }
    }

    @Test
    void whoever_is_forgotten_takes_them_along() {
        var together = inTransaction(() -> keys.create(session, Set.of(one, other)));
        var alone = inTransaction(() -> keys.create(session, Set.of(other)));
        var nobodys = inTransaction(() -> keys.create(UUID.randomUUID(), Set.of()));
        forget(one);
        assertThatThrownBy(() -> opened(together, new byte[0])).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> inTransaction(() -> keys.shareAnew(together, Set.of(other))))
                .isInstanceOf(Problem.class);
        assertThat(inTransaction(() -> keys.openings(List.of(together, nobodys))))
                .containsOnlyKeys(nobodys.of());
        assertThat(opened(alone, sealed(alone))).isEqualTo("Hm.");
    }

    @Test
    void others_can_share_a_key_without_words_being_sealed_anew() {
        var key = inTransaction(() -> keys.create(session, Set.of(one)));
        var sealed = sealed(key);
        var shared = inTransaction(() -> keys.shareAnew(key, Set.of(other)));
        forget(one);
        assertThat(opened(shared, sealed)).isEqualTo("Hm.");
        var nobodys = inTransaction(() -> keys.shareAnew(shared, Set.of()));
        assertThat(opened(nobodys, sealed)).isEqualTo("Hm.");
    }

    @Test
    void a_key_opens_only_what_it_is_the_key_of_and_only_with_those_who_share_it() {
        var key = inTransaction(() -> keys.create(session, Set.of(one)));
        var moved = new SharedKey(UUID.randomUUID(), key.people(), key.wrapped());
        var claimed = new SharedKey(session, Set.of(), key.wrapped());
        for (var forged : List.of(moved, claimed)) {
            assertThatThrownBy(() -> opened(forged, new byte[0])).isInstanceOf(IllegalStateException.class);
        }
    }

    private byte[] sealed(SharedKey key) {
        return inTransaction(() -> keys.opening(key).seal(PLACE, "Hm."));
    }

    private String opened(SharedKey key, byte[] sealed) {
        return inTransaction(() -> keys.opening(key).open(PLACE, sealed));
    }

    private void forget(UUID person) {
        inTransaction(() -> personKeys.deleteById(person));
    }

    private static UUID somebody() {
        return UUID.fromString(CentreApi.as(Roles.FRONT_DESK)
                .posts("/participants", Map.of())
                .is(201)
                .get("id"));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
