package org.doorway.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.lang.annotation.Annotation;
import java.util.Locale;
import org.doorway.Description;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever uses what is going to end is told, with every answer. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingOperationsTest {
    @Test
    void what_is_going_to_end_says_since_when_and_until_when() {
        RestAssured.get("/api/v1/test-only/ending")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1796083200")
                .header("Sunset", "Wed, 01 Dec 2027 00:00:00 GMT");
    }

    @Test
    void all_else_says_nothing_of_the_kind() {
        RestAssured.get("/api/v1/test-only/going-on")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void less_than_a_year_is_no_notice() {
        assertThatThrownBy(() -> EndingOperations.headers(ending("2026-12-01", "2027-11-30")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(EndingOperations.headers(ending("2026-12-01", "2027-12-01"))).isNotNull();
    }

    /** The description and the headers are of one mind. */
    @Test
    void what_the_description_calls_deprecated_answers_with_the_headers() {
        Description.served()
                .document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().path("deprecated").asBoolean()) {
                        RestAssured.given()
                                .request(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey().replaceAll("[{}]", ""))
                                .then()
                                .header("Deprecation", startsWith("@"));
                    }
                }));
    }

    private static Ending ending(String deprecated, String sunset) {
        return new Ending() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return Ending.class;
            }

            @Override
            public String deprecated() {
                return deprecated;
            }

            @Override
            public String sunset() {
                return sunset;
            }
        };
    }
}
