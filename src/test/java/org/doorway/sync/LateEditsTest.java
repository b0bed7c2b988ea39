package org.doorway.sync;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.operationAt;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A change that was made hours ago on the street comes in after one that was made at a desk. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateEditsTest {
    private static final Instant THREE_HOURS_AGO = NOW.minus(Duration.ofHours(3));
    private static final Map<String, String> BLUEBIRD = Map.of("chosenName", "Bluebird");
    private static final Map<String, String> ROBIN = Map.of("chosenName", "Robin");

    private CentreApi desk;
    private StreetPhone phone;
    private String person;

    @BeforeEach
    void somebody_whom_a_desk_and_a_team_know() {
        MovableClock.at(NOW.minus(Duration.ofHours(5)));
        desk = CentreApi.as(COUNSELOR).at(FreshSite.open());
        phone = StreetPhone.of(desk);
        person = desk.givesACard().participant();
        MovableClock.at(NOW);
    }

    @Test
    void an_older_name_is_kept_beside_the_newer_one_until_somebody_who_knows_of_both_decides() {
        desk.puts(introduction(), ROBIN).is(200);
        var late = operationAt(THREE_HOURS_AGO, "changeIntroduction", about(person), BLUEBIRD);
        phone.sends(late).is(200).shows("results[0].outcome", "applied").shows("results[0].conflict", true);
        phone.sends(late).is(200).shows("results[0].outcome", "already_known").shows("results[0].conflict", true);
        var both = desk.gets("/participants/" + person)
                .is(200)
                .shows("chosenName", "Robin")
                .shows("alsoSaid.chosenName", List.of("Bluebird"));
        desk.puts(introduction(), Map.of("chosenName", "Robin", "language", "es"))
                .is(200)
                .shows("alsoSaid.chosenName", List.of("Bluebird"));
        desk.ifStill(both.tag()).puts(introduction(), BLUEBIRD).isRefused(412, "changed-meanwhile");
        desk.ifStill(desk.gets("/participants/" + person).tag())
                .puts(introduction(), BLUEBIRD)
                .is(200)
                .shows("chosenName", "Bluebird")
                .shows("alsoSaid", nullValue());
    }

    @Test
    void a_newer_name_takes_the_place_of_the_older_one_and_so_does_one_that_says_the_same() {
        desk.puts(introduction(), ROBIN).is(200);
        MovableClock.at(NOW.plusSeconds(7200));
        var newer = operationAt(NOW.plusSeconds(3600), "changeIntroduction", about(person), BLUEBIRD);
        phone.sendsAt(NOW.plusSeconds(7200), List.of(newer)).is(200).shows("results[0].conflict", nullValue());
        var same = operationAt(THREE_HOURS_AGO, "changeIntroduction", about(person), BLUEBIRD);
        phone.sendsAt(NOW.plusSeconds(7200), List.of(same)).is(200).shows("results[0].conflict", nullValue());
        desk.gets("/participants/" + person)
                .is(200)
                .shows("chosenName", "Bluebird")
                .shows("alsoSaid", nullValue());
    }

    @Test
    void what_the_phone_had_read_tells_more_than_the_time() {
        int version = desk.puts(introduction(), ROBIN).is(200).get("version");
        var knew = operationAt(THREE_HOURS_AGO, "changeIntroduction", about(person), BLUEBIRD);
        knew.put("basedOn", version);
        phone.sends(knew).is(200).shows("results[0].conflict", nullValue());
        desk.gets("/participants/" + person).is(200).shows("chosenName", "Bluebird");
        var didNot = operationAt(NOW.minusSeconds(1), "changeIntroduction", about(person), ROBIN);
        didNot.put("basedOn", version);
        phone.sends(didNot).is(200).shows("results[0].conflict", true);
        desk.gets("/participants/" + person)
                .is(200)
                .shows("chosenName", "Bluebird")
                .shows("alsoSaid.chosenName", List.of("Robin"));
    }

    @Test
    void of_several_changes_in_one_queue_the_last_one_stays() {
        phone.sends(
                        operationAt(THREE_HOURS_AGO, "changeIntroduction", about(person), BLUEBIRD),
                        operationAt(THREE_HOURS_AGO.plusSeconds(60), "changeIntroduction", about(person), ROBIN))
                .is(200)
                .shows("results.conflict", java.util.Arrays.asList(null, null));
        desk.gets("/participants/" + person)
                .is(200)
                .shows("chosenName", "Robin")
                .shows("alsoSaid", nullValue());
    }

    @Test
    void an_older_plan_of_a_run_is_kept_beside_the_newer_one() {
        String run = desk.posts("/runs", Map.of("startedAt", THREE_HOURS_AGO.toString()))
                .is(201)
                .get("id");
        desk.puts("/runs/" + run + "/plan", Map.of("team", "Tuesday van")).is(200);
        phone.sends(operationAt(
                        THREE_HOURS_AGO.plusSeconds(60),
                        "planRun",
                        about(run),
                        Map.of("team", "Bicycle", "stops", List.of())))
                .is(200)
                .shows("results[0].conflict", true);
        var both = desk.gets("/runs/" + run)
                .is(200)
                .shows("plan.team", "Tuesday van")
                .shows("alsoPlanned.team", List.of("Bicycle"));
        desk.ifStill(both.tag())
                .puts("/runs/" + run + "/plan", Map.of("team", "Both"))
                .is(200)
                .shows("alsoPlanned", nullValue());
    }

    @Test
    void an_older_wording_of_a_goal_is_in_its_history_and_the_newer_one_stays() {
        MovableClock.at(NOW.minus(Duration.ofHours(4)));
        var goal = goal();
        MovableClock.at(NOW);
        desk.puts("/goals/" + goal, Map.of("words", "No drinking in January.")).is(200);
        phone.sends(operationAt(THREE_HOURS_AGO, "changeGoal", about(goal), Map.of("words", "Only on weekends.")))
                .is(200)
                .shows("results[0].conflict", true);
        desk.gets("/goals/" + goal).is(200).shows("words", "No drinking in January.");
        desk.gets("/goals/" + goal + "/versions")
                .is(200)
                .shows(
                        "items.words",
                        List.of(
                                "No drinking in January.",
                                "Only on weekends.",
                                "No drinking in January.",
                                "Drink less."));
    }

    @Test
    void a_goal_that_was_reached_since_is_not_put_to_rest_by_an_older_change() {
        MovableClock.at(NOW.minus(Duration.ofHours(4)));
        var goal = goal();
        desk.posts("/goals/" + goal + "/activation").is(200);
        MovableClock.at(NOW);
        desk.posts("/goals/" + goal + "/arrival").is(200);
        phone.sends(operationAt(THREE_HOURS_AGO, "pauseGoal", about(goal), Map.of()))
                .is(200)
                .shows("results[0].conflict", true);
        desk.gets("/goals/" + goal).is(200).shows("state", "reached");
        desk.gets("/goals/" + goal + "/versions")
                .is(200)
                .shows("items.state", List.of("reached", "paused", "reached", "active", "idea"));
    }

    @Test
    void a_goal_named_and_changed_on_the_street_is_as_it_was_said_last() {
        var goal = UUID.randomUUID().toString();
        phone.sends(
                        operationAt(
                                THREE_HOURS_AGO, "nameGoal", about(person), Map.of("id", goal, "words", "Drink less.")),
                        operationAt(
                                THREE_HOURS_AGO.plusSeconds(60), "changeGoal", about(goal), Map.of("words", "Rest.")))
                .is(200)
                .shows("results.conflict", java.util.Arrays.asList(null, null));
        desk.gets("/goals/" + goal).is(200).shows("words", "Rest.");
    }

    @Test
    void an_older_wording_of_a_step_is_kept_beside_the_newer_one() {
        var goal = goal();
        var steps = "/goals/" + goal + "/steps/";
        String step = desk.posts("/goals/" + goal + "/steps", Map.of("words", "Tea."))
                .is(201)
                .get("id");
        desk.puts(steps + step, Map.of("words", "Tea with my aunt.")).is(200);
        phone.sends(operationAt(
                        THREE_HOURS_AGO,
                        "changeStep",
                        Map.of("id", goal, "step", step),
                        Map.of("words", "Coffee.", "taken", true)))
                .is(200)
                .shows("results[0].conflict", true);
        var tag = desk.gets("/goals/" + goal)
                .is(200)
                .shows("steps[0].words", "Tea with my aunt.")
                .shows("steps[0].takenAt", nullValue())
                .shows("steps[0].alsoSaid.words", List.of("Coffee."))
                .shows("steps[0].alsoSaid.taken", List.of(true))
                .<Integer>get("steps[0].version");
        desk.ifStill("\"" + tag + "\"")
                .puts(steps + step, Map.of("words", "Tea with my aunt."))
                .is(200)
                .shows("alsoSaid", nullValue());
    }

    @Test
    void what_cannot_be_kept_beside_is_refused_where_it_says_what_it_is_based_on() {
        var visit = UUID.randomUUID().toString();
        desk.posts("/visits", Map.of("id", visit)).is(201);
        desk.puts("/visits/" + visit + "/participant", Map.of("participant", person))
                .is(200);
        var other = desk.givesACard().participant();
        var link = operationAt(THREE_HOURS_AGO, "linkVisit", about(visit), Map.of("participant", other));
        link.put("basedOn", 0);
        phone.sends(link).is(200).shows("results[0].problem.type", "/api/v1/problems/changed-meanwhile");
        desk.gets("/visits/" + visit).is(200).shows("participant.id", person);
    }

    private String goal() {
        return desk.posts("/participants/" + person + "/goals", Map.of("words", "Drink less."))
                .is(201)
                .get("id");
    }

    private String introduction() {
        return "/participants/" + person + "/introduction";
    }

    private static Map<String, String> about(String id) {
        return Map.of("id", id);
    }
}
