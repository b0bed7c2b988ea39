package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.doorway.VisitAtDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desk wrote down wrongly is put right by one request. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");
    private static final String LINE = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d12";

    @Inject
    Rows rows;

    private MovableClock clock;
    private FreshSite site;
    private CentreApi desk;
    private String kit;

    @BeforeEach
    void a_site_of_its_own_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
        kit = site.offers("kit");
    }

    private Answer corrects(String path, String body) {
        return desk.sends(Method.PATCH, path, body.replace('\'', '"'));
    }

    private Answer correctsLine(VisitAtDesk visit, String body) {
        return corrects(visit.path() + "/lines/" + LINE, body);
    }

    private VisitAtDesk taking(Map<String, Object> numbers) {
        var line = new java.util.HashMap<>(numbers);
        line.put("id", LINE);
        line.put("item", kit);
        return desk.checksIn(aStranger().taking(line));
    }

    @Test
    void what_is_left_out_of_a_correction_stays_as_it_is() {
        var stop = site.stopsAt("Elm Street");
        var visit = desk.checksIn(aStranger()
                .with("stop", stop)
                .with("peopleServed", 3)
                .with("modality", "outreach")
                .whoCame(NOON.minusSeconds(60)));
        corrects(visit.path(), "{'peopleServed': 2}")
                .is(200)
                .shows("peopleServed", 2)
                .shows("modality", "outreach")
                .shows("stop", stop)
                .shows("arrivedAt", NOON.minusSeconds(60).toString())
                .shows("version", 1)
                .carries("ETag", "\"1\"");
        corrects(visit.path(), "{'modality': 'delivery'}").is(200).shows("modality", "delivery");
        corrects(visit.path(), "{}").is(200).shows("version", 2);
        visit.seenAgain().shows("peopleServed", 2).shows("modality", "delivery").shows("stop", stop);
    }

    @Test
    void null_in_a_correction_is_what_leaving_it_out_would_have_meant() {
        var visit = desk.checksIn(aStranger()
                .with("stop", site.stopsAt("Elm Street"))
                .with("peopleServed", 3)
                .with("modality", "outreach")
                .whoCame(NOON.minusSeconds(3600)));
        corrects(visit.path(), "{'stop': null, 'peopleServed': null, 'modality': null, 'arrivedAt': null}")
                .is(200)
                .shows("stop", nullValue())
                .shows("peopleServed", 1)
                .shows("modality", "drop_in")
                .shows("arrivedAt", NOON.toString());
    }

    @Test
    void a_visit_that_is_moved_to_another_day_is_on_the_board_of_that_day_and_closes_with_it() {
        var visit = desk.checksIn(aStranger());
        corrects(visit.path(), "{'arrivedAt': '2026-11-21T18:00:00Z'}")
                .is(200)
                .shows("arrivedAt", "2026-11-21T18:00:00Z")
                .shows("late", true)
                .shows("state", "closed");
        desk.gets("/visits?state=all").shows("items", empty());
        desk.gets("/visits?state=all&day=2026-11-21").shows("items.id", contains(visit.id()));
        corrects(visit.path(), "{'arrivedAt': '2026-11-22T19:00:00Z'}").is(200).shows("state", "open");
        clock.passes(Duration.ofHours(12));
        visit.seenAgain().is("closed");
    }

    @Test
    void the_same_correction_again_changes_nothing() {
        var visit = taking(Map.of("given", 30));
        for (int i = 0; i < 2; i++) {
            corrects(visit.path(), "{'peopleServed': 2, 'arrivedAt': '2026-11-22T19:00:00Z'}")
                    .is(200)
                    .shows("version", 1);
        }
        for (int i = 0; i < 2; i++) {
            correctsLine(visit, "{'given': 20}").is(200).shows("version", 2).shows("lines[0].given", 20);
        }
        desk.ifStill("\"1\"")
                .sends(Method.PATCH, visit.path() + "/lines/" + LINE, Map.of("given", 21))
                .isRefused(412, "changed-meanwhile");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'arrivedAt': '1999-12-31T23:59:59Z'}            | /arrivedAt
            {'arrivedAt': '2026-11-23T20:00:01Z'}            | /arrivedAt
            {'arrivedAt': 'noon', 'peopleServed': 0}         | /arrivedAt, /peopleServed
            {'peopleServed': 1001, 'modality': 'on_foot'}    | /peopleServed, /modality
            {'stop': '0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d99'} | /stop
            {'participantCode': 'Bluebird'}                  | /participantCode
            {'peopleServed': '2'}                            | /peopleServed
            """)
    void what_cannot_be_true_of_a_visit_is_named(String correction, String pointers) {
        var visit = desk.checksIn(aStranger());
        corrects(visit.path(), correction).isFaultyAt(pointers.split(", "));
        visit.seenAgain().shows("version", 0);
    }

    @Test
    void a_quantity_is_corrected_by_one_request_and_the_line_keeps_its_id() {
        var visit = taking(Map.of("given", 30, "askedFor", 40, "unmetReason", "out_of_stock", "minutes", 5));
        correctsLine(visit, "{'given': 20, 'forOthers': 10, 'estimated': true}")
                .is(200)
                .shows(
                        "lines[0]",
                        Map.of(
                                "id",
                                LINE,
                                "item",
                                kit,
                                "given",
                                20,
                                "askedFor",
                                40,
                                "forOthers",
                                10,
                                "unmetReason",
                                "out_of_stock",
                                "minutes",
                                5,
                                "estimated",
                                true));
        desk.gets(visit.path()).shows("lines.given", contains(20));
    }

    @Test
    void a_reason_and_numbers_are_corrected_together() {
        var visit = taking(Map.of("unmetReason", "not_today"));
        correctsLine(visit, "{'given': 1}").isFaultyAt("/unmetReason");
        correctsLine(visit, "{'given': 1, 'unmetReason': null}")
                .is(200)
                .shows("lines[0].given", 1)
                .shows("lines[0].askedFor", 1)
                .shows("lines[0].unmetReason", nullValue());
        correctsLine(visit, "{'given': null, 'askedFor': null, 'unmetReason': 'other'}")
                .is(200)
                .shows("lines[0].given", 0)
                .shows("lines[0].askedFor", 1);
        correctsLine(visit, "{'forOthers': 1, 'lot': '?', 'minutes': -1}").isFaultyAt("/lot", "/minutes");
        correctsLine(visit, "{'forOthers': 1}").isFaultyAt("/forOthers");
        desk.gets(visit.path()).shows("lines[0].given", 0).shows("version", 2);
    }

    @Test
    void what_was_sent_first_and_is_sent_again_undoes_no_correction() {
        var line = Map.of("id", LINE, "item", kit, "given", 30);
        var id = UUID.randomUUID();
        var visit = desk.checksIn(aStranger().recordedAs(id).taking(line));
        correctsLine(visit, "{'given': 20}").is(200);
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of(line)))
                .is(200)
                .shows("lines.given", contains(20));
        desk.records(aStranger().recordedAs(id).taking(line)).is(200).shows("lines.given", contains(20));
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of(Map.of("id", LINE, "item", site.offers("tea")))))
                .isRefused(409, "line-id-taken");
    }

    @Test
    void a_line_that_is_not_there_cannot_be_corrected() {
        var visit = taking(Map.of());
        corrects(visit.path() + "/lines/" + UUID.randomUUID(), "{'given': 2}").is(404);
        desk.deletes(visit.path() + "/lines/" + LINE).is(204);
        correctsLine(visit, "{'given': 2}").is(404);
    }

    @Test
    void somebody_who_had_not_left_is_here_again() {
        var visit = desk.checksIn(aStranger()).leaves();
        for (int i = 0; i < 2; i++) {
            desk.deletes(visit.path() + "/departure")
                    .is(200)
                    .shows("state", "open")
                    .shows("leftAt", nullValue())
                    .shows("version", 2);
        }
        assertThat(desk.board()).containsExactly(visit.id());
        clock.passes(Duration.ofMinutes(5));
        visit.leaves().shows("leftAt", clock.instant().toString());
    }

    @Test
    void a_void_that_was_wrong_is_taken_back() {
        var card = desk.givesACard();
        var visit = desk.checksIn(somebodyShowing(card).taking(kit)).isVoided("mistake");
        for (int i = 0; i < 2; i++) {
            desk.deletes(visit.path() + "/void")
                    .is(200)
                    .shows("state", "open")
                    .shows("voidReason", nullValue())
                    .shows("participant.id", card.participant())
                    .shows("lines.item", contains(kit))
                    .shows("version", 2);
        }
        String tally = desk.counts(Map.of("headcount", 3)).is(201).get("id");
        desk.posts("/tallies/" + tally + "/void").is(200).shows("voided", true);
        for (int i = 0; i < 2; i++) {
            desk.deletes("/tallies/" + tally + "/void")
                    .is(200)
                    .shows("voided", false)
                    .shows("version", 2);
        }
    }

    @Test
    void who_corrects_somebodys_visit_is_in_their_access_record() {
        var card = desk.givesACard();
        var visit = desk.checksIn(somebodyShowing(card).taking(Map.of("id", LINE, "item", kit)));
        var before = changes(card);
        corrects(visit.path(), "{'peopleServed': 2}").is(200);
        correctsLine(visit, "{'given': 2}").is(200);
        desk.deletes(visit.path() + "/departure").is(200);
        visit.isVoided("mistake");
        desk.deletes(visit.path() + "/void").is(200);
        visit.isVoided("wrong_person").becomesAnonymous();
        assertThat(changes(card)).isEqualTo(before + 7);
    }

    private long changes(CentreApi.Card card) {
        return rows.of("person_access WHERE kind = 'CHANGE' AND participant_id = ?::uuid", card.participant());
    }

    @Test
    void corrections_of_another_site_are_not_the_callers() {
        var visit = taking(Map.of());
        var elsewhere = FreshSite.open().desk();
        elsewhere.sends(Method.PATCH, visit.path(), Map.of("peopleServed", 2)).is(403);
        elsewhere
                .sends(Method.PATCH, visit.path() + "/lines/" + LINE, Map.of("given", 2))
                .is(403);
        elsewhere.deletes(visit.path() + "/departure").is(403);
        elsewhere.deletes(visit.path() + "/void").is(403);
        visit.seenAgain().shows("version", 0);
    }
}
