package org.doorway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorway.CentreApi;
import org.doorway.Description;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever looks at what somebody said, or changes it, is written down. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoalAccessTest {
    private static final Pattern SAID = Pattern.compile("(?<!/reports)/(goals|relationships|reflections)(/|$)");

    private final Set<String> recorded = new HashSet<>();
    private Counselor counselor;
    private CentreApi api;

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_comes_to_talk() {
        counselor = Counselor.withSomebody();
        api = counselor.api();
    }

    @Test
    void each_look_and_each_change_is_recorded_as_what_it_was() {
        var relationship = "/relationships/" + counselor.relationship("Wine");
        changes("nameRelationship");
        var goal = counselor.goal("Sleep.");
        changes("nameGoal");
        var step = counselor.step(goal, "Tea.");
        changes("addStep");
        String reflection = "/reflections/"
                + counselor.reflects(Map.of("words", "Hm.")).is(201).get("id");
        changes("writeReflection");
        var rating = api.posts(goal + "/ratings", Map.of("rating", 3)).is(201);
        changes("rateGoal");
        assertThat(rating.<Integer>get("rating")).isEqualTo(3);
        looksAtAll(relationship, goal, reflection);
        changesAll(relationship, goal, step, reflection);
        // Of all operations about what people say: a new one cannot be forgotten here.
        assertThat(recorded).isEqualTo(Description.idsOf(SAID));
    }

    private void looksAtAll(String relationship, String goal, String reflection) {
        looks(relationship, "getRelationship");
        looks(relationship + "/timeline", "listRelationshipEntries");
        looks(goal, "getGoal");
        looks(goal + "/versions", "listGoalVersions");
        looks(goal + "/ratings", "listRatings");
        looks(reflection, "getReflection");
        for (var what : List.of("Goals", "Relationships", "Reflections")) {
            looks(counselor.path() + "/" + what.toLowerCase(Locale.ROOT), "list" + what);
        }
    }

    private void changesAll(String relationship, String goal, String step, String reflection) {
        api.puts(relationship, Map.of("name", "Red wine")).is(200);
        changes("describeRelationship");
        api.puts(goal, Map.of("words", "Sleep early.")).is(200);
        changes("changeGoal");
        api.puts(step, Map.of("words", "Milk.")).is(200);
        changes("changeStep");
        api.deletes(step).is(204);
        changes("removeStep");
        for (var way : List.of("activation", "pause", "arrival")) {
            counselor.goes(goal, way, null).is(200);
        }
        changes("activateGoal");
        changes("pauseGoal");
        changes("reachGoal");
        counselor.goes(counselor.goal("Paint."), "setting-aside", null).is(200);
        changes("setGoalAside");
        api.puts(counselor.path() + "/goals/order", Map.of("goals", List.of(goal.substring("/goals/".length()))))
                .is(204);
        changes("arrangeGoals");
        api.puts(reflection, Map.of("words", "Ah.")).is(200);
        changes("correctReflection");
        api.sends(Method.PATCH, reflection, Map.of("reflectedAt", "2026-01-05T10:00:00Z"))
                .is(200);
        changes("amendReflection");
        api.deletes(reflection).is(204);
        changes("removeReflection");
    }

    private void looks(String path, String operation) {
        api.gets(path).is(200);
        isRecorded(operation, "READ");
    }

    private void changes(String operation) {
        isRecorded(operation, "CHANGE");
    }

    private void isRecorded(String operation, String kind) {
        assertThat(rows.of(
                        "person_access WHERE participant_id = ?::uuid AND operation = ? AND kind = ? AND subject = ?",
                        counselor.person(),
                        operation,
                        kind,
                        api.subject()))
                .as(operation)
                .isPositive();
        recorded.add(operation);
    }
}
