package org.doorway.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoalResourceTest {
    private static final Map<String, String> WAYS = Map.of(
            "activation", "active",
            "pause", "paused",
            "arrival", "reached",
            "setting-aside", "set_aside");

    private static final Map<String, List<String>> POSSIBLE = Map.of(
            "idea", List.of("active", "reached", "set_aside"),
            "active", List.of("paused", "reached", "set_aside"),
            "paused", List.of("active", "reached", "set_aside"),
            "reached", List.of("active"),
            "set_aside", List.of("active"));

    private Counselor counselor;
    private CentreApi api;

    @BeforeEach
    void somebody_comes_to_talk() {
        counselor = Counselor.withSomebody();
        api = counselor.api();
    }

    @Test
    void words_are_all_that_a_goal_needs() {
        var answer = api.posts(counselor.path() + "/goals", Map.of("words", "See my sister again."))
                .is(201);
        answer.shows("words", "See my sister again.")
                .shows("state", "idea")
                .shows("aim", "other")
                .shows("lifeArea", "other")
                .shows("steps", empty())
                .shows("nextStep", nullValue())
                .shows("lastRating", nullValue())
                .carries("Location", "/api/v1/goals/" + answer.get("id"))
                .carries("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  spaces  stay  ",
                "Dejar de beber… algún día",
                "\u0645\u0631\u062D\u0628\u0627",
                "\uD83E\uDD8A\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                "two\nlines",
                "<b>& \"quotes\" '"
            })
    void words_are_kept_exactly_as_they_were_said(String words) {
        var goal = counselor.goal(words);
        api.gets(goal).is(200).shows("words", words);
    }

    @Test
    void words_may_be_long_but_not_endless() {
        counselor.goal("\uD83E\uDD8A".repeat(10_000));
        api.posts(counselor.path() + "/goals", Map.of("words", "\uD83E\uDD8A".repeat(10_001)))
                .isFaultyAt("/words");
        api.posts(counselor.path() + "/goals", Map.of("words", "x".repeat(10_001)))
                .isFaultyAt("/words");
        api.posts(counselor.path() + "/goals", Map.of("words", "x".repeat(100_000)))
                .isFaultyAt("/words");
        api.posts(counselor.path() + "/goals", Map.of("words", " ")).isFaultyAt("/words");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        api.posts(
                        counselor.path() + "/goals",
                        Map.of(
                                "words",
                                "",
                                "aim",
                                "abstinence",
                                "lifeArea",
                                "sports",
                                "relationship",
                                "x",
                                "due",
                                "tomorrow"))
                .isFaultyAt("/words", "/aim", "/lifeArea", "/relationship", "/due");
    }

    @Test
    void the_same_request_again_names_no_second_goal() {
        var request = Map.of("id", UUID.randomUUID().toString(), "words", "Sleep.");
        api.posts(counselor.path() + "/goals", request).is(201);
        api.posts(counselor.path() + "/goals", request).is(200).shows("words", "Sleep.");
        var other = new HashMap<>(request);
        other.put("words", "Eat.");
        api.posts(counselor.path() + "/goals", other).isRefused(409, "id-taken");
        api.posts(Counselor.withSomebody().path() + "/goals", request).isRefused(409, "id-taken");
        api.gets(counselor.path() + "/goals").shows("items.words", List.of("Sleep."));
    }

    @Test
    void ten_times_at_once_is_once() throws Exception {
        var request = Map.of("id", UUID.randomUUID().toString(), "words", "Sleep.");
        var statuses = AtOnce.times(
                10, i -> api.posts(counselor.path() + "/goals", request).status());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @Test
    void any_aim_may_change_to_any_other_and_each_is_remembered() {
        var clock = MovableClock.at("2026-03-01T12:00:00Z");
        var goal = counselor.goal(Map.of("words", "Just to see.", "aim", "explore"));
        var aims = List.of("no_change", "safer_use", "moderation", "break", "stop", "explore", "stop", "no_change");
        for (var aim : aims) {
            clock.passes(Duration.ofDays(30));
            api.puts(goal, Map.of("words", "Now: " + aim, "aim", aim)).is(200).shows("aim", aim);
        }
        var history = api.gets(goal + "/versions").is(200);
        assertThat(history.<List<String>>get("items.aim"))
                .containsExactly(
                        "no_change",
                        "stop",
                        "explore",
                        "stop",
                        "break",
                        "moderation",
                        "safer_use",
                        "no_change",
                        "explore");
        history.shows("items[8].words", "Just to see.")
                .shows("items[8].at", "2026-03-01T12:00:00Z")
                .shows("items[7].at", "2026-03-31T12:00:00Z")
                .shows("items.number", List.of(8, 7, 6, 5, 4, 3, 2, 1, 0));
    }

    @Test
    void a_long_history_comes_page_by_page() {
        var goal = counselor.goal("Version 0");
        for (int i = 1; i < 7; i++) {
            api.puts(goal, Map.of("words", "Version " + i)).is(200);
        }
        var first = api.gets(goal + "/versions?limit=3").is(200).shows("items.number", List.of(6, 5, 4));
        var second = api.gets(goal + "/versions?limit=3&after=" + first.get("next"))
                .is(200)
                .shows("items.number", List.of(3, 2, 1));
        api.gets(goal + "/versions?limit=3&after=" + second.get("next"))
                .is(200)
                .shows("items.number", List.of(0))
                .shows("next", nullValue());
        api.gets(goal + "/versions?after=nonsense").isFaultyAt("?after");
    }

    @Test
    void saying_the_same_again_makes_no_history() {
        var goal = counselor.goal("Sleep.");
        api.puts(goal, Map.of("words", "Sleep.", "reason", "Again.")).is(200).shows("version", 0);
        api.gets(goal + "/versions").shows("items.size()", 1);
    }

    @Test
    void a_reason_is_kept_if_somebody_gives_one() {
        var goal = counselor.goal("Move out.");
        counselor.goes(goal, "activation", null).is(200);
        counselor.goes(goal, "pause", "My brother is in hospital.").is(200);
        counselor.goes(goal, "activation", " ").is(200);
        api.gets(goal + "/versions")
                .shows("items.state", List.of("active", "paused", "active", "idea"))
                .shows("items[1].reason", "My brother is in hospital.")
                .shows("items[0].reason", nullValue())
                .shows("items[2].reason", nullValue());
    }

    @Test
    void a_resting_goal_comes_back_with_one_call() {
        var goal = counselor.goal("Paint.");
        counselor.goes(goal, "activation", null).is(200);
        counselor.goes(goal, "pause", null).is(200).shows("state", "paused");
        counselor.goes(goal, "activation", null).is(200).shows("state", "active");
    }

    @ParameterizedTest
    @CsvSource({"idea, pause", "reached, pause", "reached, setting-aside", "set_aside, pause", "set_aside, arrival"})
    void where_there_is_no_way_it_is_said_what_is_possible(String state, String way) {
        var goal = counselor.goal("Anything.");
        WAYS.forEach((to, reached) -> {
            if (reached.equals(state)) {
                counselor.goes(goal, to, null).is(200);
            }
        });
        var before = api.gets(goal).body();
        counselor
                .goes(goal, way, null)
                .isRefused(409, "no-way-there")
                .shows("detail", containsString(state))
                .shows("detail", containsString(String.join(", ", POSSIBLE.get(state))));
        assertThat(api.gets(goal).body()).isEqualTo(before);
    }

    /** Seeded: what one run finds, every run finds. */
    @Test
    void any_sequence_of_calls_leaves_a_history_that_can_have_been() {
        var random = new Random(2026);
        var ways = new ArrayList<>(WAYS.keySet());
        ways.sort(null);
        for (int round = 0; round < 12; round++) {
            var goal = counselor.goal("Round " + round);
            var states = new ArrayList<>(List.of("idea"));
            for (int call = 0; call < 10; call++) {
                var now = states.get(states.size() - 1);
                var way = ways.get(random.nextInt(ways.size()));
                var to = WAYS.get(way);
                var possible = to.equals(now) || POSSIBLE.get(now).contains(to);
                counselor.goes(goal, way, null).is(possible ? 200 : 409);
                if (possible && !to.equals(now)) {
                    states.add(to);
                }
            }
            var history = api.gets(goal + "/versions?limit=500").is(200);
            assertThat(history.<List<String>>get("items.state.reverse()")).isEqualTo(states);
            api.gets(goal)
                    .shows("state", states.get(states.size() - 1))
                    .shows("possible", POSSIBLE.get(states.get(states.size() - 1)));
        }
    }

    @Test
    void of_two_counselors_who_edit_one_goal_the_second_is_told() {
        var goal = counselor.goal("Sleep.");
        var known = api.gets(goal).tag();
        CentreApi.as(COUNSELOR)
                .ifStill(known)
                .puts(goal, Map.of("words", "Sleep early."))
                .is(200);
        api.ifStill(known)
                .puts(goal, Map.of("words", "Sleep late."))
                .isRefused(412, "changed-meanwhile")
                .carries("ETag", api.gets(goal).version());
        api.gets(goal).shows("words", "Sleep early.");
    }

    @Test
    void ten_changes_at_once_make_ten_versions() throws Exception {
        var goal = counselor.goal("Begin.");
        var statuses = AtOnce.times(
                10, i -> api.puts(goal, Map.of("words", "Change " + i)).status());
        assertThat(statuses).containsOnly(200);
        api.gets(goal + "/versions").shows("items.number", List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
    }

    @Test
    void goals_come_in_the_order_that_matters_to_the_person() {
        var sleep = counselor.goal("Sleep.");
        var sister = counselor.goal("Sister.");
        var room = counselor.goal("Room.");
        api.gets(counselor.path() + "/goals").shows("items.words", contains("Sleep.", "Sister.", "Room."));
        api.puts(counselor.path() + "/goals/order", Map.of("goals", List.of(id(room), id(sleep))))
                .is(204);
        api.gets(counselor.path() + "/goals").shows("items.words", contains("Room.", "Sleep.", "Sister."));
        counselor.goal("Last.");
        api.gets(counselor.path() + "/goals")
                .shows("items.words", contains("Room.", "Sleep.", "Sister.", "Last."))
                .shows("items.version", contains(0, 0, 0, 0));
        var strangers = Counselor.withSomebody().goal("Not theirs.");
        api.puts(
                        counselor.path() + "/goals/order",
                        Map.of(
                                "goals",
                                List.of(
                                        id(sister),
                                        id(sister),
                                        id(strangers),
                                        UUID.randomUUID().toString())))
                .isFaultyAt("/goals/1", "/goals/2", "/goals/3");
        api.gets(counselor.path() + "/goals").shows("items.words", contains("Room.", "Sleep.", "Sister.", "Last."));
    }

    @Test
    void goals_can_be_asked_for_by_state() {
        counselor.goal("Idea.");
        var active = counselor.goal("Active.");
        counselor.goes(active, "activation", null).is(200);
        api.gets(counselor.path() + "/goals?state=active").shows("items.words", contains("Active."));
        api.gets(counselor.path() + "/goals?state=reached").shows("items", empty());
        api.gets(counselor.path() + "/goals?state=failed").isFaultyAt("?state");
    }

    @Test
    void each_substance_has_goals_of_its_own() {
        var speed = counselor.relationship("Speed");
        var weed = counselor.relationship("Weed");
        counselor.goal(Map.of("words", "No more.", "aim", "stop", "relationship", speed));
        counselor.goal(Map.of("words", "As it is.", "aim", "no_change", "relationship", weed));
        api.gets(counselor.path() + "/goals").shows("items.relationship", contains(speed, weed));
        var strangers = Counselor.withSomebody().relationship("Theirs");
        api.posts(counselor.path() + "/goals", Map.of("words", "x", "relationship", strangers))
                .isFaultyAt("/relationship");
    }

    @Test
    void the_first_step_that_was_not_taken_is_the_next_one() {
        var goal = counselor.goal("See my sister.");
        var number = counselor.step(goal, "Find her number.");
        var call = counselor.step(goal, "Call her.");
        api.gets(goal)
                .shows("steps.words", contains("Find her number.", "Call her."))
                .shows("nextStep", id(number));
        api.puts(number, Map.of("words", "Find her number.", "taken", true)).is(200);
        api.gets(goal)
                .shows("steps.words", contains("Call her.", "Find her number."))
                .shows("nextStep", id(call));
        var aunt = counselor.step(goal, "Ask my aunt first.");
        api.puts(aunt, Map.of("words", "Ask aunt Wren first.", "next", true)).is(200);
        api.gets(goal).shows("nextStep", id(aunt)).shows("steps[0].words", "Ask aunt Wren first.");
        api.puts(number, Map.of("words", "Find her number.", "taken", false))
                .is(200)
                .shows("takenAt", nullValue());
        api.deletes(call).is(204);
        api.deletes(call).is(204);
        api.gets(goal).shows("steps.words", contains("Ask aunt Wren first.", "Find her number."));
    }

    @Test
    void a_step_of_another_goal_is_not_known_here() {
        var goal = counselor.goal("Mine.");
        var other = Counselor.withSomebody().goal("Theirs.");
        var step = counselor.step(goal, "A step.");
        api.puts(other + "/steps/" + id(step), Map.of("words", "x")).isRefused(404, "not-found");
        api.deletes(other + "/steps/" + id(step)).is(204);
        api.gets(goal).shows("steps.words", contains("A step."));
    }

    @Test
    void a_step_is_added_once_however_often_it_is_sent() {
        var goal = counselor.goal("Walk.");
        var request = Map.of("id", UUID.randomUUID().toString(), "words", "Shoes.");
        api.posts(goal + "/steps", request).is(201);
        api.posts(goal + "/steps", request).is(200);
        api.posts(goal + "/steps", Map.of("id", request.get("id"), "words", "Boots."))
                .isRefused(409, "id-taken");
        api.gets(goal).shows("steps.size()", 1);
    }

    @Test
    void somebody_says_over_time_how_it_is_going() {
        var clock = MovableClock.at("2026-03-01T12:00:00Z");
        var goal = counselor.goal("Walk.");
        api.posts(goal + "/ratings", Map.of("rating", 2, "words", "Hard.")).is(201);
        clock.passes(Duration.ofDays(7));
        api.posts(goal + "/ratings", Map.of("rating", 6)).is(201);
        api.posts(goal + "/ratings", Map.of("rating", 4, "ratedAt", "2026-03-04T09:00:00+01:00"))
                .is(201);
        api.gets(goal + "/ratings").shows("items.rating", contains(6, 4, 2)).shows("items[2].words", "Hard.");
        api.gets(goal).shows("lastRating", 6);
        var page = api.gets(goal + "/ratings?limit=2").shows("items.rating", contains(6, 4));
        api.gets(goal + "/ratings?limit=2&after=" + page.get("next")).shows("items.rating", contains(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "1.5", "\"4\"", "null", "10000000000000"})
    void a_rating_is_from_0_to_10(String rating) {
        var goal = counselor.goal("Walk.");
        api.posts(goal + "/ratings", "{\"rating\": " + rating + "}").isFaultyAt("/rating");
        api.posts(goal + "/ratings", Map.of("rating", 0, "ratedAt", "1900-01-01T00:00:00Z"))
                .isFaultyAt("/ratedAt");
        api.gets(goal + "/ratings").shows("items", empty());
    }

    @Test
    void nobody_is_known_by_an_id_that_was_made_up() {
        var nobody = "/participants/" + UUID.randomUUID();
        api.gets(nobody + "/goals").isRefused(404, "not-found");
        api.posts(nobody + "/goals", Map.of("words", "x")).isRefused(404, "not-found");
        api.gets("/goals/" + UUID.randomUUID()).isRefused(404, "not-found");
        api.gets("/goals/" + UUID.randomUUID() + "/versions").isRefused(404, "not-found");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
