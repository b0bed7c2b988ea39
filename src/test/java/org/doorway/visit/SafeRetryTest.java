package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Guest;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A request that was sent again, because the answer got lost or a thumb trembled. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SafeRetryTest {
    private static final int THREADS = 8;

    @Inject
    Rows rows;

    private FreshSite site;
    private CentreApi desk;
    private UUID id;
    private Guest guest;

    @BeforeEach
    void somebody_comes_in() {
        site = FreshSite.open();
        desk = site.desk();
        id = UUID.randomUUID();
        guest = aStranger().recordedAs(id).taking(site.offers("meal")).taking(site.offers("socks"), 2);
    }

    @Test
    void the_same_visit_again_is_answered_with_what_is_stored() {
        var first = desk.records(guest).is(201);
        var again = desk.records(guest).is(200).carries("Location", endsWith("/visits/" + id));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(visits()).isOne();
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void the_same_visit_again_is_answered_with_what_became_of_it() {
        desk.checksIn(guest).leaves();
        desk.records(guest).is(200).shows("state", "closed").shows("version", 1);
    }

    @Test
    void the_same_visit_of_somebody_known_greets_them_again() {
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird"));
        var known = somebodyShowing(card).recordedAs(id);
        var first = desk.records(known).is(201);
        assertThat(desk.records(known).is(200).body()).isEqualTo(first.body());
    }

    @Test
    void what_is_said_in_another_order_or_offset_or_as_null_is_the_same() {
        var at = "2026-11-22T09:41:00-08:00";
        var item = site.offers("tea");
        desk.posts("/visits", """
                        {"id": "%s", "arrivedAt": "%s", "peopleServed": 2, "lines": [{"item": "%s", "given": 2}]}""".formatted(id, at, item)).is(201);
        desk.posts("/visits", """
                        {"lines": [{"given": 2, "item": "%s", "askedFor": null}], "peopleServed": 2, "modality": null,
                         "arrivedAt": "2026-11-22T17:41:00.000Z", "id": "%s"}""".formatted(item, id.toString().toUpperCase())).is(200);
    }

    @Test
    void another_visit_with_the_same_id_is_refused_and_changes_nothing() {
        var first = desk.records(guest).is(201);
        desk.records(guest.with("peopleServed", 2)).isRefused(409, "id-taken");
        desk.records(aStranger().recordedAs(id)).isRefused(409, "id-taken");
        assertThat(desk.gets("/visits/" + id).is(200).body()).isEqualTo(first.body());
    }

    @Test
    void the_same_request_from_another_site_is_another_visit() {
        var said = aStranger().recordedAs(id);
        desk.checksIn(said);
        FreshSite.open().desk().records(said).isRefused(409, "id-taken");
        CentreApi.as(FRONT_DESK).at(site).records(said).is(200);
    }

    @Test
    void without_an_id_every_request_is_a_visit() {
        desk.checksIn(aStranger());
        desk.checksIn(aStranger());
        assertThat(desk.board()).hasSize(2);
    }

    @Test
    void of_the_same_visit_sent_many_times_at_once_one_is_stored() throws Exception {
        var statuses = AtOnce.times(THREADS, n -> desk.records(guest).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(visits()).isOne();
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void of_other_visits_sent_at_once_with_the_same_id_one_is_stored() throws Exception {
        var statuses = AtOnce.times(
                THREADS, n -> desk.records(guest.with("peopleServed", n + 1)).status());
        assertThat(statuses).containsOnly(409, 201).containsOnlyOnce(201);
        assertThat(visits()).isOne();
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void lines_sent_again_are_added_once() throws Exception {
        desk.checksIn(guest);
        var more = Map.of(
                "lines", List.of(Map.of("id", UUID.randomUUID().toString(), "item", site.offers("tea"), "given", 3)));
        var statuses = AtOnce.times(
                THREADS, n -> desk.posts("/visits/" + id + "/lines", more).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(lines()).isEqualTo(3);
    }

    @Test
    void lines_added_at_once_are_all_kept() throws Exception {
        desk.checksIn(guest);
        var tea = Map.of("lines", List.of(Map.of("item", site.offers("tea"))));
        var statuses = AtOnce.times(
                THREADS, n -> desk.posts("/visits/" + id + "/lines", tea).status());
        assertThat(statuses).containsOnly(201);
        assertThat(lines()).isEqualTo(2 + THREADS);
        desk.gets("/visits/" + id).is(200).shows("version", THREADS);
    }

    @Test
    void a_head_count_sent_many_times_at_once_is_counted_once() throws Exception {
        var count = Map.of("id", id.toString(), "headcount", 42);
        var statuses = AtOnce.times(THREADS, n -> desk.counts(count).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(rows.of("tally WHERE id = ?", id)).isOne();
        desk.counts(Map.of("id", id.toString(), "headcount", 43)).isRefused(409, "id-taken");
        FreshSite.open().desk().counts(count).isRefused(409, "id-taken");
    }

    @Test
    void a_head_count_sent_again_after_midnight_is_still_the_one_of_the_day_before() {
        var clock = MovableClock.at("2026-11-23T07:59:59Z");
        var count = Map.of("id", id.toString(), "headcount", 42);
        desk.counts(count).is(201).shows("day", "2026-11-22");
        clock.passes(java.time.Duration.ofMinutes(1));
        desk.counts(count).is(200).shows("day", "2026-11-22");
    }

    private int visits() {
        return rows.of("visit WHERE id = ?", id);
    }

    private int lines() {
        return rows.of("visit_line WHERE visit_id = ?", id);
    }
}
