package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Hibernate keeps what it has found out about a query. It does not know a native query again that names a class of
 * single values, such as {@code UUID.class}: each call would be kept as another one, and looked for among all of them.
 */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NativeQueriesTest {
    private static final int TIMES = 5;

    @Inject
    EntityManagerFactory factory;

    @Test
    void what_is_known_of_them_does_not_grow_with_use() {
        aDay();
        var known = known();
        for (int i = 0; i < TIMES; i++) {
            aDay();
        }
        assertThat(known()).isEqualTo(known);
    }

    private static void aDay() {
        var desk = FreshSite.open().desk();
        var card = desk.givesACardTo(Map.of("chosenName", "Wren"));
        var other = desk.givesACardTo(Map.of("chosenName", "Bluebird"));
        desk.checksIn(Guest.somebodyShowing(card));
        desk.posts(
                        "/participants/" + card.participant() + "/codes",
                        Map.of("kind", "chosen", "name", "wren " + FreshSite.mark()))
                .is(201);
        desk.puts("/participants/" + card.participant() + "/joined/" + other.participant())
                .is(200);
        desk.gets("/participants/" + card.participant() + "/joined").is(200);
        var counselor = CentreApi.as(COUNSELOR);
        var goals = "/participants/" + card.participant() + "/goals";
        var goal = counselor.posts(goals, Map.of("words", "Sleep.")).is(201).<String>get("id");
        counselor.posts("/goals/" + goal + "/ratings", Map.of("rating", 3)).is(201);
        counselor.gets(goals).is(200);
    }

    private int known() {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
