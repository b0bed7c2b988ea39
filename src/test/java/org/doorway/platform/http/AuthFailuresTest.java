package org.doorway.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.doorway.LogLines;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's request pays for a table of all paths that only the metrics would look into. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthFailuresTest {
    private static final String PATH = "/api/v1/sites";
    private static final int AFTER_ALL_OF_THE_SIGN_IN = 50;

    @Inject
    Seen seen;

    @Test
    void a_request_passes_the_sign_in_with_the_short_way_of_failing() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
        assertThat(seen.handler).hasValue(AuthFailures.HANDLER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c", "Basic YTpi", ""})
    void who_is_not_signed_in_is_told_once(String authorization) {
        try (var log = LogLines.listen()) {
            given().header("Authorization", authorization)
                    .contentType("application/json")
                    .body("{}")
                    .post("/api/v1/visits")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
            assertThat(log.text()).doesNotContain("failed", "already");
        }
    }

    /** What requests carry with them once they are past the sign-in. */
    @Singleton
    static class Seen {
        final AtomicReference<Object> handler = new AtomicReference<>();

        void register(@Observes Filters filters) {
            filters.register(
                    context -> {
                        if (context.normalizedPath().equals(PATH)) {
                            handler.set(context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER));
                        }
                        context.next();
                    },
                    AFTER_ALL_OF_THE_SIGN_IN);
        }
    }
}
