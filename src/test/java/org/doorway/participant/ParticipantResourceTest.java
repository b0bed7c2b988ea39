package org.doorway.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.TestCentre;
import org.doorway.participant.code.Desk;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticipantResourceTest {
    private final Desk desk = Desk.of(Roles.FRONT_DESK);
    private final Desk counselor = Desk.of(Roles.COUNSELOR);

    @Test
    void nothing_is_needed_to_be_recognised_next_time() {
        var created = desk.creates(Map.of())
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("chosenName", nullValue(), "pronouns", nullValue(), "language", nullValue());
        var id = created.extract().<String>path("id");
        created.header("Location", endsWith("/participants/" + id));
        desk.reads("/participants/" + id).statusCode(200).body("id", is(id));
    }

    @Test
    void an_id_made_here_does_not_tell_when_somebody_first_came() {
        assertThat(UUID.fromString(desk.welcomes()).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bluebird", " Blue  Bird ", "\uD83E\uDD8A", "\u05E9\u05DC\u05D5\u05DD", "O'Ne<i>l\"; --"})
    void what_somebody_likes_to_be_called_is_kept_as_they_wrote_it(String name) {
        var id = desk.creates(Map.of("chosenName", name, "pronouns", "they/them", "language", "es-MX"))
                .statusCode(201)
                .body("chosenName", is(name))
                .extract()
                .<String>path("id");
        desk.reads("/participants/" + id)
                .statusCode(200)
                .body("chosenName", is(name), "pronouns", is("they/them"), "language", is("es-MX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10",
                "c232ab00-9414-11ec-b3c8-9f6bdeced846",
                "1ec9414c-232a-6b00-b3c8-9f6bdeced846",
                "00000000-0000-0000-0000-000000000000",
                "7c1e6f0a-3a52-4a8e-cf0b-2d6f4f0e8a11",
            })
    void an_id_that_may_tell_when_somebody_came_is_refused(String id) {
        desk.creates(Map.of("id", id))
                .statusCode(422)
                .body("errors[0].pointer", is("/id"), "errors[0].detail", containsString("version 4"));
    }

    @Test
    void a_hundred_emoji_are_a_hundred_characters() {
        desk.creates(Map.of("chosenName", "\uD83E\uDD8A".repeat(100))).statusCode(201);
        desk.creates(Map.of("chosenName", "\uD83E\uDD8A".repeat(101)))
                .statusCode(422)
                .body("errors[0].pointer", is("/chosenName"));
    }

    @Test
    void blank_words_are_no_words() {
        desk.creates(Map.of("chosenName", "  ", "pronouns", "")).statusCode(201).body("chosenName", nullValue());
    }

    @Test
    void the_same_request_again_creates_nobody_else() {
        var request = Map.of("id", UUID.randomUUID().toString(), "chosenName", "Bluebird");
        var first = desk.creates(request).statusCode(201).extract().asString();
        assertThat(desk.creates(request).statusCode(200).extract().asString()).isEqualTo(first);
    }

    @Test
    void the_same_request_again_answers_what_is_stored_now() {
        var id = UUID.randomUUID().toString();
        desk.creates(Map.of("id", id, "chosenName", "Bluebird")).statusCode(201);
        desk.introduces(id, Map.of("chosenName", "Redwing")).statusCode(200);
        desk.creates(Map.of("id", id, "chosenName", "Bluebird")).statusCode(200).body("chosenName", is("Redwing"));
    }

    @Test
    void an_id_that_somebody_else_has_is_refused_and_tells_nothing_about_them() {
        var id = UUID.randomUUID().toString();
        desk.creates(Map.of("id", id, "chosenName", "Bluebird")).statusCode(201);
        var answer = desk.creates(Map.of("id", id, "chosenName", "Redwing"))
                .statusCode(409)
                .body("type", endsWith("/problems/id-taken"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Bluebird", "Redwing");
        desk.reads("/participants/" + id).body("chosenName", is("Bluebird"));
    }

    @Test
    void of_the_same_requests_at_once_one_creates() throws Exception {
        var request = Map.of("id", UUID.randomUUID().toString(), "chosenName", "Bluebird");
        var statuses = AtOnce.times(6, n -> desk.creates(request).extract().statusCode());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void of_other_requests_at_once_with_the_same_id_one_creates_and_the_others_are_refused() throws Exception {
        var id = UUID.randomUUID().toString();
        var statuses = AtOnce.times(
                6,
                n -> desk.creates(Map.of("id", id, "chosenName", "Bluebird " + n))
                        .extract()
                        .statusCode());
        assertThat(statuses).containsOnly(409, 201).containsOnlyOnce(201);
    }

    @Test
    void an_introduction_replaces_all_that_was_said_before() {
        var id = desk.welcomes("Bluebird");
        desk.introduces(id, Map.of("pronouns", "she/her"))
                .statusCode(200)
                .body("chosenName", nullValue(), "pronouns", is("she/her"));
        desk.reads("/participants/" + id).body("chosenName", nullValue(), "pronouns", is("she/her"));
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        var id = desk.welcomes("Bluebird");
        var tag = desk.introduces(id, Map.of("chosenName", "Bluebird"))
                .statusCode(200)
                .extract()
                .header("ETag");
        desk.introduces(id, Map.of("chosenName", "Bluebird")).statusCode(200).header("ETag", tag);
        desk.introduces(id, Map.of("chosenName", "Redwing")).statusCode(200).header("ETag", not(tag));
    }

    @Test
    void a_change_by_somebody_who_has_not_seen_the_last_one_is_refused() {
        var id = desk.welcomes("Bluebird");
        var seen = desk.reads("/participants/" + id).extract().header("ETag");
        var current = desk.introduces(id, Map.of("chosenName", "Redwing"))
                .statusCode(200)
                .extract()
                .header("ETag");
        desk.asking()
                .header("If-Match", seen)
                .body(Map.of("chosenName", "Wren"))
                .put("/participants/" + id + "/introduction")
                .then()
                .statusCode(412)
                .header("ETag", current);
        desk.reads("/participants/" + id).body("chosenName", is("Redwing"));
        desk.asking()
                .header("If-Match", current)
                .body(Map.of("chosenName", "Wren"))
                .put("/participants/" + id + "/introduction")
                .then()
                .statusCode(200);
    }

    @Test
    void changes_at_once_without_a_condition_all_go_through() throws Exception {
        var id = desk.welcomes();
        var statuses = AtOnce.times(
                6,
                n -> n % 2 == 0
                        ? desk.introduces(id, Map.of("chosenName", "Bluebird " + n))
                                .extract()
                                .statusCode()
                        : counselor
                                .agreesToContact(id, Map.of("words", "Text me " + n))
                                .extract()
                                .statusCode());
        assertThat(statuses).containsOnly(200);
        desk.reads("/participants/" + id).statusCode(200);
        counselor.reads("/participants/" + id + "/contact").statusCode(200);
    }

    @Test
    void how_somebody_is_contacted_is_between_them_and_counselors() {
        var id = desk.welcomes("Bluebird");
        counselor.reads("/participants/" + id + "/contact").statusCode(200).body("words", nullValue());
        counselor
                .agreesToContact(id, Map.of("words", "Text me after noon."))
                .statusCode(200)
                .body("words", is("Text me after noon."));
        counselor.reads("/participants/" + id + "/contact").body("words", is("Text me after noon."));
        desk.reads("/participants/" + id + "/contact").statusCode(403);
        desk.agreesToContact(id, Map.of("words", "Call")).statusCode(403);
        assertThat(desk.reads("/participants/" + id).extract().asString()).doesNotContain("noon");
        counselor.agreesToContact(id, Map.of()).statusCode(200).body("words", nullValue());
    }

    @Test
    void nobody_can_be_listed_or_searched() {
        desk.welcomes("Bluebird");
        desk.reads("/participants").statusCode(405);
        desk.reads("/participants?chosenName=Bluebird").statusCode(405);
        desk.reads("/codes").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/contact", "/codes", "/codes/0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10"})
    void somebody_unknown_is_not_found(String path) {
        counselor.reads("/participants/" + UUID.randomUUID() + path).statusCode(404);
        counselor.reads("/participants/bluebird" + path).statusCode(404);
    }

    @Test
    void nothing_can_be_changed_about_somebody_unknown() {
        var nobody = UUID.randomUUID().toString();
        counselor.introduces(nobody, Map.of("chosenName", "Bluebird")).statusCode(404);
        counselor.agreesToContact(nobody, Map.of("words", "Text me")).statusCode(404);
        counselor.issues(nobody, Map.of("kind", "random")).statusCode(404);
        counselor.replaces(nobody, nobody, Map.of()).statusCode(404);
        counselor.revokes(nobody, nobody).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blue\u0000bird", "Blue\u202Ebird", "\uD83E", "Blue\u0007bird"})
    void characters_that_cannot_be_kept_are_a_fault_and_are_not_quoted(String name) {
        var answer = desk.creates(Map.of("chosenName", name))
                .statusCode(422)
                .body("errors.pointer", is(java.util.List.of("/chosenName")))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("bird");
    }

    @Test
    void every_fault_is_named_at_once() {
        var request = new HashMap<String, Object>();
        request.put("id", "not-an-id");
        request.put("chosenName", "x".repeat(101));
        request.put("pronouns", 7);
        request.put("language", "Spanish, please");
        request.put("birthDate", "1990-01-01");
        desk.creates(request)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/id", "/chosenName", "/pronouns", "/language", "/birthDate"));
    }

    @Test
    void three_hundred_faults_are_three_hundred_faults() {
        var request = new HashMap<String, Object>();
        for (int i = 0; i < 300; i++) {
            request.put("colour" + i, "red");
        }
        desk.creates(request)
                .statusCode(422)
                .body("errors", hasSize(300), "errors.pointer", hasItems("/colour0", "/colour299"));
    }
}
