package org.doorway.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.newIds;
import static org.doorway.sync.StreetPhone.operation;
import static org.doorway.sync.StreetPhone.operationAt;
import static org.doorway.sync.StreetPhone.visit;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a phone sends is recorded once, as if it had been done online. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchTest {
    @Inject
    Rows rows;

    private FreshSite site;
    private CentreApi worker;
    private StreetPhone phone;
    private String meal;

    @BeforeEach
    void a_team_on_the_street() {
        MovableClock.at(NOW);
        site = FreshSite.open();
        meal = site.offers("meal");
        worker = CentreApi.as(OUTREACH).at(site);
        phone = StreetPhone.of(worker);
    }

    @Test
    void many_visits_are_recorded_with_their_lines_and_people() {
        MovableClock.at(NOW.minus(Duration.ofHours(1)));
        var card = worker.givesACardTo(Map.of("chosenName", "Bluebird"));
        MovableClock.at(NOW);
        var ids = newIds(120);
        var operations = new ArrayList<Map<String, Object>>();
        ids.forEach(
                id -> operations.add(visit(id, site.code(), Map.of("item", meal, "given", 2), Map.of("item", meal))));
        operations.get(7).put("body", Map.of("id", ids.get(7), "participantCode", card.code()));
        assertThat(outcomes(phone.sendsAt(NOW, operations))).hasSize(120).containsOnly("applied");
        assertThat(worker.gets("/visits?limit=500").is(200).<List<String>>get("items.id"))
                .containsAll(ids);
        worker.gets("/visits/" + ids.get(3))
                .is(200)
                .shows("lines.given", org.hamcrest.Matchers.contains(2, 1))
                .shows("late", false);
        worker.gets("/visits/" + ids.get(7)).is(200).shows("participant.chosenName", "Bluebird");
        assertThat(outcomes(phone.sendsAt(NOW, operations.subList(50, 120)))).containsOnly("already_known");
    }

    @Test
    void an_edit_whose_body_was_lost_on_its_way_erases_nothing() {
        var person = worker.givesACardTo(Map.of("chosenName", "Bluebird")).participant();
        var lost = operation("changeIntroduction", Map.of("id", person), Map.of());
        lost.remove("body");
        assertThat(phone.sends(lost).is(200).<List<List<String>>>get("results.problem.errors.pointer"))
                .containsExactly(List.of("/body"));
        worker.gets("/participants/" + person).shows("chosenName", "Bluebird");
        var emptied = operation("changeIntroduction", Map.of("id", person), Map.of());
        assertThat(outcomes(phone.sends(emptied))).containsExactly("applied");
        worker.gets("/participants/" + person).shows("chosenName", nullValue());
    }

    @Test
    void what_happens_at_a_retired_site_is_recorded_as_it_was() {
        var stop = site.stopsAt("Elm Street");
        CentreApi.asManager().posts("/sites/" + site.code() + "/retirement").is(200);
        CentreApi.asManager().posts("/stops/" + stop + "/retirement").is(200);
        FreshSite.retire(meal);
        var visit = Map.of("site", site.code(), "stop", stop, "lines", List.of(Map.of("item", meal)));
        var tally = Map.of("site", site.code(), "headcount", 3, "lines", List.of(Map.of("item", meal, "given", 3)));
        var answer = phone.sends(operation("recordVisit", Map.of(), visit), operation("recordTally", Map.of(), tally));
        assertThat(outcomes(answer)).containsExactly("applied", "applied");
    }

    @Test
    void one_that_is_refused_holds_up_no_other() {
        var ids = newIds(3);
        var answer = phone.sends(
                visit(ids.get(0), site.code(), Map.of("item", meal)),
                visit(ids.get(1), site.code(), Map.of("item", "nothing.known", "given", -1)),
                visit(ids.get(2), site.code()));
        assertThat(outcomes(answer)).containsExactly("applied", "refused", "applied");
        answer.shows("results[1].problem.type", "/api/v1/problems/invalid-input")
                .shows(
                        "results[1].problem.errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder("/body/lines/0/item", "/body/lines/0/given"));
        worker.gets("/visits/" + ids.get(1)).is(404);
    }

    @Test
    void what_depends_on_one_that_was_refused_says_so() {
        var id = UUID.randomUUID().toString();
        var bad = visit(id, site.code(), Map.of("item", "nothing.known"));
        var leave = operation("recordDeparture", Map.of("id", id), Map.of());
        var tally = operation("recordTally", Map.of(), Map.of("headcount", 3));
        tally.put("dependsOn", List.of(leave.get("id")));
        var late = operation("recordTally", Map.of(), Map.of("headcount", 4));
        late.put("dependsOn", List.of(UUID.randomUUID().toString()));
        phone.sends(bad, leave, tally, late)
                .is(200)
                .shows("results.outcome", List.of("refused", "refused", "refused", "refused"))
                .shows("results[1].dependsOn", bad.get("id"))
                .shows("results[1].problem.type", "/api/v1/problems/depends-on-refused")
                .shows("results[2].dependsOn", leave.get("id"))
                .shows("results[3].problem.type", "/api/v1/problems/depends-on-missing");
        bad.put("body", Map.of("id", id, "site", site.code()));
        assertThat(outcomes(phone.sends(bad, leave, tally))).containsExactly("applied", "applied", "applied");
    }

    @Test
    void what_was_applied_is_not_applied_again_after_it_was_changed_online() {
        var id = UUID.randomUUID().toString();
        MovableClock.at(NOW.minus(Duration.ofHours(1)));
        var card = worker.givesACard();
        MovableClock.at(NOW);
        var link = operation("linkVisit", Map.of("id", id), Map.of("participantCode", card.code()));
        var visit = visit(id, site.code());
        assertThat(outcomes(phone.sends(visit, link))).containsExactly("applied", "applied");
        worker.deletes("/visits/" + id + "/participant").is(200);
        assertThat(outcomes(phone.sends(link, visit))).containsExactly("already_known", "already_known");
        assertThat(worker.gets("/visits/" + id).<Object>get("participant")).isNull();
    }

    @Test
    void the_same_id_for_something_else_is_refused_for_itself_alone() {
        var first = operation("recordTally", Map.of(), Map.of("headcount", 3));
        var other = new HashMap<>(operation("recordTally", Map.of(), Map.of("headcount", 4)));
        other.put("id", first.get("id"));
        var twin = visit(UUID.randomUUID().toString(), site.code());
        assertThat(outcomes(phone.sends(first, other, twin, twin)))
                .containsExactly("applied", "refused", "applied", "already_known");
        phone.sends(other).shows("results[0].problem.type", "/api/v1/problems/id-taken");
    }

    @Test
    void a_visit_that_reached_the_centre_online_is_known() {
        var id = UUID.randomUUID().toString();
        worker.posts("/visits", Map.of("id", id, "lines", List.of(Map.of("item", meal))))
                .is(201);
        var again = operation("recordVisit", Map.of(), Map.of("id", id, "lines", List.of(Map.of("item", meal))));
        var differs = operation("recordVisit", Map.of(), Map.of("id", id, "peopleServed", 2));
        assertThat(outcomes(phone.sends(again, differs))).containsExactly("already_known", "refused");
        assertThat(outcomes(phone.sends(again))).containsExactly("already_known");
    }

    @Test
    void the_same_batch_twice_at_the_same_moment_counts_once() throws Exception {
        var operations = new ArrayList<Map<String, Object>>();
        var ids = newIds(30);
        for (var id : ids) {
            operations.add(visit(id, site.code(), Map.of("item", meal)));
            operations.add(operation("addLines", Map.of("id", id), Map.of("lines", List.of(Map.of("item", meal)))));
        }
        var answers = AtOnce.times(3, number -> phone.sendsAt(NOW, operations).is(200));
        var applied =
                answers.stream().flatMap(answer -> outcomes(answer).stream()).filter("applied"::equals);
        assertThat(applied).hasSize(60);
        for (var id : ids) {
            worker.gets("/visits/" + id).shows("lines.size()", 2);
        }
    }

    @Test
    void a_clock_that_is_wrong_is_put_right_and_what_is_doubted_is_marked() {
        var ids = newIds(2);
        var phones = NOW.plusSeconds(7200);
        var off = operationAt(phones.minusSeconds(600), "recordVisit", Map.of(), Map.of("id", ids.get(0)));
        var old = operationAt(Instant.parse("1900-01-01T00:00:00Z"), "recordVisit", Map.of(), Map.of("id", ids.get(1)));
        var answer = phone.sendsAt(phones, List.of(off, old)).is(200);
        assertThat(outcomes(answer)).containsExactly("applied", "applied");
        answer.shows("results[1].timeDoubted", true);
        var arrived = Instant.parse(worker.gets("/visits/" + ids.get(0)).<String>get("arrivedAt"));
        assertThat(arrived).isBetween(NOW.minusSeconds(660), NOW.minusSeconds(540));
        assertThat(answer.<String>get("results[0].takenAs")).isEqualTo(arrived.toString());
    }

    @Test
    void people_and_goals_are_for_the_roles_that_they_are_for_online() {
        var person = UUID.randomUUID().toString();
        var goal = UUID.randomUUID().toString();
        var create = operation("createParticipant", Map.of(), Map.of("id", person, "chosenName", "Wren"));
        var card = operation("issueCode", Map.of("id", person), Map.of("kind", "chosen", "name", "Wren " + person));
        var drawn = operation("issueCode", Map.of("id", person), Map.of("kind", "random"));
        var step = UUID.randomUUID().toString();
        var steps = List.of(Map.of("id", step, "words", "Tea."), Map.of("words", "A walk."));
        var name = operation("nameGoal", Map.of("id", person), Map.of("id", goal, "words", "Sleep.", "steps", steps));
        var take = operation("changeStep", Map.of("id", goal, "step", step), Map.of("words", "Tea.", "taken", true));
        var go = operation("activateGoal", Map.of("id", goal), Map.of());
        phone.sends(create, card, drawn, name, go)
                .is(200)
                .shows("results.outcome", List.of("applied", "applied", "refused", "refused", "refused"))
                .shows("results[2].problem.type", "/api/v1/problems/code-not-chosen")
                .shows("results[3].problem.type", "/api/v1/problems/role-may-not");
        var counselor = CentreApi.as(COUNSELOR).at(site);
        assertThat(outcomes(StreetPhone.of(counselor).sends(name, go, take)))
                .containsExactly("applied", "applied", "applied");
        counselor
                .gets("/goals/" + goal)
                .is(200)
                .shows("state", "active")
                .shows("words", "Sleep.")
                .shows("steps.words", List.of("A walk.", "Tea."));
    }

    @Test
    void what_was_applied_is_forgotten_after_ninety_days_and_counts_once_all_the_same() {
        var id = UUID.randomUUID().toString();
        var visit = visit(id, site.code(), Map.of("item", meal));
        assertThat(outcomes(phone.sends(visit))).containsExactly("applied");
        MovableClock.at(NOW.plus(Duration.ofDays(91)));
        phone.sends().is(200);
        assertThat(rows.of("sync_operation WHERE id = ?::uuid", visit.get("id")))
                .isZero();
        phone.sends(visit);
        assertThat(rows.of("visit_line WHERE visit_id = ?::uuid", id)).isEqualTo(1);
    }

    static List<String> outcomes(Answer answer) {
        return answer.is(200).get("results.outcome");
    }
}
