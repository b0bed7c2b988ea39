package org.doorway.frontend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser opens the front ends: it gets their pages, and is told to run nothing else. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontEndFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/desk/", "/app/phone/"})
    void each_page_loads_what_is_the_services_own_and_nothing_that_stands_in_it(String page) {
        var answer = given().get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.asString())
                .contains("/app/static/")
                .doesNotContainPattern("<script(?![^>]* src=\"/app/)")
                .doesNotContain("<style", " style=", "://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/desk", "/app/phone"})
    void an_address_without_its_slash_leads_to_the_page(String page) {
        var answer = given().redirects().follow(false).get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(page + "/");
    }

    @Test
    void a_page_is_asked_for_anew_and_says_where_people_sign_in() {
        assertThat(given().get("/app/desk/").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(given().get("/app/sign-in.json").jsonPath().getString("clientId"))
                .isEqualTo("doorway-web");
    }
}
