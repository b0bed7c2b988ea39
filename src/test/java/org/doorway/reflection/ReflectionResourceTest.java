package org.doorway.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.goal.Counselor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReflectionResourceTest {
    private Counselor counselor;
    private CentreApi api;

    @BeforeEach
    void somebody_comes_to_talk() {
        counselor = Counselor.withSomebody();
        api = counselor.api();
    }

    @Test
    void everything_may_be_left_out() {
        counselor.reflects(Map.of()).is(201).shows("content.kind", "other").shows("content.words", nullValue());
    }

    @Test
    void four_fields_and_two_numbers_are_kept_as_they_were_said() {
        var said = Map.of(
                "kind", "weighing",
                "prosOfChanging", "Sleep.",
                "consOfChanging", "Fridays.",
                "prosOfStaying", "It works, mostly.",
                "consOfStaying", "Another winter like the last.",
                "importance", 7,
                "confidence", 3);
        String id = counselor.reflects(said).is(201).get("id");
        api.gets("/reflections/" + id).is(200).shows("content", said);
    }

    @Test
    void learning_from_a_return_to_use_changes_no_goal() {
        var goal = counselor.goal(Map.of("words", "No drinking in January.", "aim", "break"));
        counselor.goes(goal, "activation", null).is(200);
        var before = api.gets(goal).body();
        counselor
                .reflects(Map.of(
                        "kind",
                        "learning",
                        "goal",
                        goal.substring(goal.lastIndexOf('/') + 1),
                        "words",
                        "Fridays without a plan are the hard ones."))
                .is(201);
        assertThat(api.gets(goal).body()).isEqualTo(before);
        api.gets(goal + "/versions").shows("items.size()", 2);
    }

    @Test
    void when_it_was_can_be_put_right_and_what_was_thought_stays() {
        MovableClock.at("2026-06-01T12:00:00Z");
        String later = counselor.reflects(Map.of("words", "Later.")).is(201).get("id");
        MovableClock.at("2026-06-02T12:00:00Z");
        String id = counselor
                .reflects(Map.of("words", "Maybe.", "stage", "contemplation"))
                .is(201)
                .get("id");
        var reflection = "/reflections/" + id;
        amends(reflection, "2026-05-29T10:00:00+02:00")
                .is(200)
                .shows("reflectedAt", "2026-05-29T08:00:00Z")
                .shows("content.words", "Maybe.")
                .shows("content.stage", "contemplation")
                .shows("version", 1);
        amends(reflection, "2026-05-29T08:00:00Z").is(200).shows("version", 1);
        api.gets(counselor.path() + "/reflections").shows("items.id", contains(later, id));
        amends(reflection, "2026-01-05T08:00:00Z").is(200).shows("content.stage", nullValue());
        amends(reflection, "1999-12-31T23:59:59Z").isFaultyAt("/reflectedAt");
        amends(reflection, "2026-06-04T12:00:00Z").isFaultyAt("/reflectedAt");
        api.sends(Method.PATCH, reflection, Map.of()).isFaultyAt("/reflectedAt");
    }

    private Answer amends(String reflection, String reflectedAt) {
        return api.sends(Method.PATCH, reflection, Map.of("reflectedAt", reflectedAt));
    }

    @Test
    void a_stage_label_is_shown_for_ninety_days() {
        var clock = MovableClock.at("2026-01-01T12:00:00Z");
        String id = counselor
                .reflects(Map.of("stage", "contemplation", "words", "Maybe."))
                .is(201)
                .get("id");
        clock.passes(Duration.ofDays(90).minusSeconds(1));
        api.gets("/reflections/" + id).shows("content.stage", "contemplation");
        clock.passes(Duration.ofSeconds(1));
        api.gets("/reflections/" + id).shows("content.stage", nullValue()).shows("content.words", "Maybe.");
        api.gets(counselor.path() + "/reflections").shows("items[0].content.stage", nullValue());
    }

    @Test
    void they_come_newest_first_page_by_page() {
        var clock = MovableClock.at("2026-01-01T12:00:00Z");
        for (int i = 0; i < 5; i++) {
            counselor.reflects(Map.of("words", "Thought " + i)).is(201);
            clock.passes(Duration.ofDays(1));
        }
        var path = counselor.path() + "/reflections";
        var page = api.gets(path + "?limit=3")
                .shows("items.content.words", contains("Thought 4", "Thought 3", "Thought 2"));
        api.gets(path + "?limit=3&after=" + page.get("next"))
                .shows("items.content.words", contains("Thought 1", "Thought 0"))
                .shows("next", nullValue());
        api.gets(Counselor.withSomebody().path() + "/reflections").is(200).shows("items", empty());
    }

    @Test
    void a_reflection_can_be_corrected_and_taken_away() {
        String id = counselor.reflects(Map.of("words", "Wrong.")).is(201).get("id");
        api.puts("/reflections/" + id, Map.of("words", "Right.")).is(200).shows("content.words", "Right.");
        api.deletes("/reflections/" + id).is(204);
        api.deletes("/reflections/" + id).is(204);
        api.gets("/reflections/" + id).isRefused(404, "not-found");
    }

    @Test
    void it_is_about_the_same_person() {
        var others = Counselor.withSomebody();
        var goal = others.goal("Theirs.");
        counselor
                .reflects(Map.of(
                        "goal", goal.substring(goal.lastIndexOf('/') + 1), "relationship", others.relationship("Tea")))
                .isFaultyAt("/content/goal", "/content/relationship");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        api.posts(
                        counselor.path() + "/reflections",
                        Map.of(
                                "reflectedAt",
                                "1900-01-01T00:00:00Z",
                                "content",
                                Map.of("goal", UUID.randomUUID().toString())))
                .isFaultyAt("/reflectedAt", "/content/goal");
        counselor
                .reflects(Map.of("importance", 11, "confidence", -1, "stage", "relapse", "kind", "score"))
                .isFaultyAt("/content/importance", "/content/confidence", "/content/stage", "/content/kind");
    }

    @Test
    void the_same_request_again_writes_nothing_twice() {
        var request = Map.of("id", UUID.randomUUID().toString(), "content", Map.of("words", "Once."));
        api.posts(counselor.path() + "/reflections", request).is(201);
        api.posts(counselor.path() + "/reflections", request).is(200);
        api.gets(counselor.path() + "/reflections").shows("items.size()", 1);
    }
}
