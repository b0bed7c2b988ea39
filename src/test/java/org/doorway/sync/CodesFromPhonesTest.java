package org.doorway.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.sync.BatchTest.outcomes;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.newIds;
import static org.doorway.sync.StreetPhone.operationAt;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Codes that were shown and given on the street, and come in later. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesFromPhonesTest {
    private static final int BURST = 10;
    private static final Instant MORNING = NOW.minus(Duration.ofHours(6));
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Rows rows;

    private MovableClock clock;
    private FreshSite site;
    private CentreApi worker;
    private StreetPhone phone;
    private String name;

    @BeforeEach
    void a_team_on_the_street() {
        clock = MovableClock.at(MORNING);
        site = FreshSite.open();
        worker = CentreApi.as(OUTREACH).at(site);
        phone = StreetPhone.of(worker);
        name = "Moon " + FreshSite.mark();
    }

    @Test
    void a_visit_that_comes_in_late_is_whose_the_name_was_then() {
        var wren = person();
        var code = chooses(wren, name);
        clock.passes(HOUR);
        worker.deletes("/participants/" + wren + "/codes/" + code).is(204);
        clock.passes(HOUR);
        var robin = person();
        chooses(robin, name);
        clock.moveTo(NOW);
        var ids = newIds(4);
        phone.sends(
                        shown(ids.get(0), name, MORNING),
                        shown(ids.get(1), name, MORNING.plus(HOUR)),
                        shown(ids.get(2), name, MORNING.plus(HOUR).plus(HOUR)))
                .is(200)
                .shows("results.codeOutcome", List.of("recognised", "unknown", "recognised"));
        phone.sends(shown(ids.get(3), name, MORNING)).shows("results[0].codeRecognised", true);
        assertThat(personOf(ids.get(0))).isEqualTo(wren);
        assertThat(personOf(ids.get(1))).isNull();
        assertThat(personOf(ids.get(2))).isEqualTo(robin);
        assertThat(personOf(ids.get(3))).isEqualTo(wren);
    }

    @Test
    void a_name_that_was_given_on_the_street_leads_to_its_person_from_then_on() {
        var wren = person();
        clock.moveTo(NOW);
        var ids = newIds(2);
        var given = operationAt(
                MORNING.plus(HOUR), "issueCode", Map.of("id", wren), Map.of("kind", "chosen", "name", name));
        assertThat(outcomes(phone.sends(
                        given, shown(ids.get(0), name, MORNING), shown(ids.get(1), name, MORNING.plus(HOUR)))))
                .containsOnly("applied");
        assertThat(personOf(ids.get(0))).isNull();
        assertThat(personOf(ids.get(1))).isEqualTo(wren);
        worker.gets("/participants/" + wren + "/codes")
                .is(200)
                .shows("items[0].issuedAt", MORNING.plus(HOUR).toString());
    }

    @Test
    void a_name_that_is_given_later_than_it_happened_takes_nothing_from_whoever_held_it_until_then() {
        var wren = person();
        var code = chooses(wren, name);
        clock.passes(Duration.ofHours(2));
        worker.deletes("/participants/" + wren + "/codes/" + code).is(204);
        var robin = person();
        clock.moveTo(NOW);
        var given = operationAt(
                MORNING.plus(HOUR), "issueCode", Map.of("id", robin), Map.of("kind", "chosen", "name", name));
        var ids = newIds(2);
        phone.sends(
                        given,
                        shown(ids.get(0), name, MORNING.plus(HOUR)),
                        shown(ids.get(1), name, MORNING.plus(Duration.ofHours(3))))
                .is(200)
                .shows("results.outcome", List.of("applied", "applied", "applied"));
        assertThat(personOf(ids.get(0))).isEqualTo(wren);
        assertThat(personOf(ids.get(1))).isEqualTo(robin);
        worker.gets("/participants/" + robin + "/codes")
                .shows("items[0].issuedAt", MORNING.plus(Duration.ofHours(2)).toString());
    }

    @Test
    void a_name_is_never_given_in_the_future_whatever_the_phone_says() {
        var wren = person();
        clock.moveTo(NOW);
        var given = operationAt(
                NOW.plus(Duration.ofDays(2)), "issueCode", Map.of("id", wren), Map.of("kind", "chosen", "name", name));
        assertThat(outcomes(phone.sends(given))).containsExactly("applied");
        worker.gets("/participants/" + wren + "/codes").shows("items[0].issuedAt", NOW.toString());
    }

    @Test
    void a_link_from_the_street_is_about_the_card_that_was_shown_then() {
        var card = worker.givesACard();
        var visit = worker.checksIn(org.doorway.Guest.aStranger());
        clock.passes(Duration.ofHours(2));
        worker.replaces(card);
        clock.moveTo(NOW);
        var link = operationAt(
                MORNING.plus(HOUR), "linkVisit", Map.of("id", visit.id()), Map.of("participantCode", card.code()));
        assertThat(outcomes(phone.sends(link))).containsExactly("applied");
        visit.seenAgain().isOf(card);
    }

    @Test
    void what_came_of_a_code_is_told_with_each_visit_and_again() {
        var card = worker.givesACard();
        clock.moveTo(NOW);
        var ids = newIds(4);
        var operations = List.of(
                shown(ids.get(0), card.code(), NOW),
                shown(ids.get(1), "nobody " + name, NOW),
                shown(ids.get(2), card.mistyped(), NOW),
                operationAt(NOW, "recordVisit", Map.of(), Map.of("id", ids.get(3))));
        var first = phone.sendsAt(NOW, operations).is(200);
        assertThat(first.<List<String>>get("results.codeOutcome"))
                .containsExactly("recognised", "unknown", "mistyped", null);
        assertThat(first.<List<Boolean>>get("results.codeRecognised")).containsExactly(true, false, false, null);
        worker.puts("/visits/" + ids.get(1) + "/participant", Map.of("participantCode", card.code()))
                .is(200);
        var again = phone.sendsAt(NOW, operations).is(200);
        assertThat(outcomes(again)).containsOnly("already_known");
        assertThat(again.<List<String>>get("results.codeOutcome"))
                .containsExactly("recognised", "unknown", "mistyped", null);
    }

    @Test
    void an_unlinked_visit_does_not_tell_any_more_that_somebody_was_recognised() {
        var card = worker.givesACard();
        clock.moveTo(NOW);
        var visit = shown(UUID.randomUUID().toString(), card.code(), NOW);
        phone.sends(visit).shows("results[0].codeOutcome", "recognised");
        worker.deletes("/visits/" + ((Map<?, ?>) visit.get("body")).get("id") + "/participant")
                .is(200);
        phone.sends(visit).shows("results[0].outcome", "already_known").shows("results[0].codeOutcome", nullValue());
    }

    @Test
    void a_thousand_codes_that_lead_nowhere_are_asked_for_ten_times_and_lose_no_visit() {
        var card = worker.givesACard();
        clock.moveTo(NOW);
        var operations = new ArrayList<Map<String, Object>>();
        var ids = newIds(300);
        for (int i = 0; i < ids.size(); i++) {
            operations.add(shown(ids.get(i), i == 5 || i == 299 ? card.code() : i + " nobody " + name, NOW));
        }
        var answer = phone.sendsAt(NOW, operations).is(200);
        assertThat(outcomes(answer)).hasSize(300).containsOnly("applied");
        List<String> codes = answer.get("results.codeOutcome");
        assertThat(codes.subList(0, BURST + 1)).containsOnly("unknown", "recognised");
        assertThat(codes.subList(BURST + 1, 300)).containsOnly("waiting");
        assertThat(personOf(ids.get(5))).isEqualTo(card.participant());
        assertThat(rows.of("visit_waiting_code WHERE subject = ?", worker.subject()))
                .isEqualTo(300 - BURST - 1);
        worker.posts("/codes/lookup", Map.of("code", card.code())).carries("Retry-After", "2");
    }

    @Test
    void each_name_in_a_batch_is_an_attempt_of_its_own() {
        var wren = person();
        chooses(wren, name);
        var robin = person();
        clock.moveTo(NOW);
        var operations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 3 * BURST; i++) {
            operations.add(operationAt(NOW, "issueCode", Map.of("id", robin), Map.of("kind", "chosen", "name", name)));
        }
        var answer = phone.sendsAt(NOW, operations).is(200);
        assertThat(outcomes(answer)).containsOnly("refused");
        List<String> reasons = answer.get("results.problem.type");
        assertThat(reasons.subList(0, BURST)).containsOnly("/api/v1/problems/name-in-use");
        assertThat(reasons.subList(BURST, 3 * BURST)).containsOnly("/api/v1/problems/too-many-requests");
        var card = worker.givesACard();
        var likeCard =
                operationAt(NOW, "issueCode", Map.of("id", robin), Map.of("kind", "chosen", "name", card.code()));
        phone.sends(likeCard).shows("results[0].problem.errors.pointer", List.of("/body/name"));
    }

    private Map<String, Object> shown(String visit, String code, Instant at) {
        return operationAt(at, "recordVisit", Map.of(), Map.of("id", visit, "participantCode", code));
    }

    private String person() {
        return worker.posts("/participants", Map.of()).is(201).get("id");
    }

    private String chooses(String participant, String chosen) {
        return worker.posts("/participants/" + participant + "/codes", Map.of("kind", "chosen", "name", chosen))
                .is(201)
                .get("id");
    }

    private String personOf(String visit) {
        Map<String, String> person = worker.gets("/visits/" + visit).is(200).get("participant");
        return person == null ? null : Objects.requireNonNull(person.get("id"));
    }
}
