package org.doorway.goal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A goal and its first steps, in one request. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoalWithStepsTest {
    private Counselor counselor;
    private CentreApi api;
    private String goals;
    private final String goal = UUID.randomUUID().toString();
    private final String step = UUID.randomUUID().toString();
    private final Map<String, ?> request = Map.of(
            "id",
            goal,
            "words",
            "See my sister again.",
            "steps",
            List.of(
                    Map.of("words", "Find her number."),
                    Map.of("id", step, "words", "Write what to say."),
                    Map.of("words", "Call her.")));

    @BeforeEach
    void somebody_comes_to_talk() {
        counselor = Counselor.withSomebody();
        api = counselor.api();
        goals = counselor.path() + "/goals";
    }

    @Test
    void three_steps_are_taken_in_the_order_in_which_they_were_said() {
        var named = api.posts(goals, request)
                .is(201)
                .shows("version", 0)
                .shows("steps.words", contains("Find her number.", "Write what to say.", "Call her."))
                .shows("steps[1].id", step);
        named.shows("nextStep", named.<String>get("steps[0].id"));
        counselor.step("/goals/" + goal, "Buy flowers.");
        api.gets("/goals/" + goal)
                .shows("steps.words", contains("Find her number.", "Write what to say.", "Call her.", "Buy flowers."));
        api.gets("/goals/" + goal + "/versions").shows("items.size()", 1);
    }

    @Test
    void the_same_request_again_is_the_same_goal_with_the_same_steps() throws Exception {
        AtOnce.times(4, n -> api.posts(goals, request).status());
        api.posts(goals, request).is(200).shows("steps.size()", 3);
        var other = Map.of("id", goal, "words", "See my sister again.", "steps", List.of(Map.of("words", "Rest.")));
        api.posts(goals, other).isRefused(409, "id-taken");
        api.gets(goals).shows("items.size()", 1).shows("items[0].steps.size()", 3);
    }

    @Test
    void no_steps_are_as_good_as_none() {
        api.posts(goals, Map.of("id", goal, "words", "Sleep.", "steps", List.of()))
                .is(201)
                .shows("steps", empty());
        api.posts(goals, Map.of("id", goal, "words", "Sleep.")).is(200);
    }

    @Test
    void a_step_that_comes_again_by_itself_is_the_same_one() {
        api.posts(goals, request).is(201);
        api.posts("/goals/" + goal + "/steps", Map.of("id", step, "words", "Write what to say."))
                .is(200)
                .shows("id", step);
        api.gets("/goals/" + goal).shows("steps.size()", 3);
    }

    @Test
    void a_step_of_another_goal_stays_there_and_nothing_is_named() {
        api.posts(goals, request).is(201);
        var again = List.of(Map.of("words", "Rest."), Map.of("id", step, "words", "Write what to say."));
        api.posts(goals, Map.of("words", "Sleep.", "steps", again)).isRefused(409, "id-taken");
        api.gets(goals).shows("items.size()", 1).shows("items[0].steps.size()", 3);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var steps = List.of(
                Map.of("id", step, "words", " "),
                Map.of("id", step, "words", "Rest."),
                Map.of("words", "Rest.", "due", "2026-12-01"));
        api.posts(goals, Map.of("words", " ", "steps", steps))
                .isFaultyAt("/words", "/steps/0/words", "/steps/1/id", "/steps/2/due");
        api.posts(goals, Map.of("words", "Sleep.", "steps", Collections.nCopies(21, Map.of("words", "Rest."))))
                .isFaultyAt("/steps");
        api.gets(goals).shows("items", empty());
    }
}
