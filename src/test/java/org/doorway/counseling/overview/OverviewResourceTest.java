package org.doorway.counseling.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Rows;
import org.doorway.StatementCount;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverviewResourceTest {
    private FreshSite site;
    private CentreApi counselor;
    private CentreApi.Card card;
    private String person;

    @PersistenceUnitExtension
    StatementCount statements;

    @Inject
    DataSource database;

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_comes_to_talk() {
        site = FreshSite.open();
        counselor = CentreApi.as(COUNSELOR).at(site);
        card = counselor.givesACardTo(Map.of("chosenName", "Bluebird"));
        person = "/participants/" + card.participant();
    }

    @Test
    void somebody_of_whom_nothing_is_known_is_an_empty_picture() {
        counselor
                .gets("/participants/" + counselor.givesACard().participant() + "/overview")
                .is(200)
                .shows("participant.chosenName", nullValue())
                .shows("contact.words", nullValue())
                .shows("joinedRecords", empty())
                .shows("lastReflections", empty())
                .shows("relationships", empty())
                .shows("goals", empty())
                .shows("nextSteps", empty())
                .shows("saferPlan.content.strategies", empty())
                .shows("lastVisits", empty())
                .shows("lastSessions", empty());
    }

    @Test
    void it_shows_what_matters_to_them_in_their_order() {
        describes("Wine");
        var sleep = wants("Sleep.", true);
        var sister = wants("See my sister.", true);
        wants("Paint.", false);
        counselor
                .puts(person + "/goals/order", Map.of("goals", List.of(sister)))
                .is(204);
        counselor
                .puts(
                        person + "/safer-plan",
                        Map.of("strategies", List.of(Map.of("situation", "alone", "words", "Call."))))
                .is(200);
        counselor.checksIn(somebodyShowing(card).taking(site.offers("meal")));
        var practice = counselor.checksIn(somebodyShowing(card));
        counselor.posts(practice.path() + "/void", Map.of("reason", "practice")).is(200);
        sits(List.of(sleep), List.of());
        var voided = sits(List.of(), List.of());
        counselor.posts("/counseling-sessions/" + voided + "/void").is(200);
        counselor
                .gets(person + "/overview")
                .is(200)
                .shows("participant.chosenName", "Bluebird")
                .shows("relationships.content.name", contains("Wine"))
                .shows("goals.words", contains("See my sister.", "Sleep.", "Paint."))
                .shows("nextSteps.goal", contains(sister, sleep))
                .shows("nextSteps.step.words", contains("First See my sister.", "First Sleep."))
                .shows("saferPlan.content.strategies.words", contains("Call."))
                .shows("lastVisits", hasSize(1))
                .shows("lastVisits[0].site", site.code())
                .shows("lastVisits[0].lines", hasSize(1))
                .shows("lastSessions.goals", contains(List.of(sleep)))
                .shows("lastSessions.minutes", contains(50));
    }

    @Test
    void it_shows_what_was_thought_last_how_they_agree_to_be_contacted_and_which_records_are_theirs_as_well() {
        for (int i = 1; i <= 6; i++) {
            var thought = Map.of("words", "Thought " + i);
            counselor
                    .posts(
                            person + "/reflections",
                            Map.of("content", thought, "reflectedAt", "2026-03-0" + i + "T10:00:00Z"))
                    .is(201);
        }
        counselor.puts(person + "/contact", Map.of("words", "Text me.")).is(200);
        var other = counselor.givesACard().participant();
        var sealed = counselor.givesACard().participant();
        counselor.puts(person + "/joined/" + other).is(200);
        counselor.puts(person + "/joined/" + sealed).is(200);
        counselor
                .puts("/participants/" + sealed + "/seal", Map.of("workers", List.of(counselor.subject())))
                .is(200);
        counselor
                .gets(person + "/overview")
                .is(200)
                .shows("lastReflections.content.words[0]", "Thought 6")
                .shows("lastReflections", hasSize(5))
                .shows("contact.words", "Text me.")
                .shows("joinedRecords.participant", containsInAnyOrder(other, sealed));
        CentreApi.as(COUNSELOR).gets(person + "/overview").shows("joinedRecords.participant", contains(other));
    }

    @Test
    void of_sessions_it_shows_the_last_ones_and_nothing_of_notes_or_of_whoever_else_was_there() {
        var other = counselor.givesACard().participant();
        String theirs = counselor
                .posts("/participants/" + other + "/goals", Map.of("words", "Paint."))
                .is(201)
                .get("id");
        var mine = wants("Sleep.", false);
        for (int i = 0; i < 6; i++) {
            sits(List.of(mine, theirs), List.of(other));
        }
        var picture = counselor.gets(person + "/overview").is(200).shows("lastSessions", hasSize(5));
        assertThat(picture.<List<List<String>>>get("lastSessions.goals")).containsOnly(List.of(mine));
        assertThat(picture.body()).doesNotContain(other, "Nothing for a picture");
        var elsewhere = CentreApi.as(COUNSELOR).at(FreshSite.open());
        elsewhere.gets(person + "/overview").is(200).shows("lastSessions", empty());
    }

    @Test
    void visits_at_sites_that_the_token_does_not_cover_are_not_shown() {
        counselor.checksIn(somebodyShowing(card));
        var elsewhere = CentreApi.as(COUNSELOR).at(FreshSite.open());
        elsewhere.gets(person + "/overview").is(200).shows("lastVisits", empty());
        counselor.gets(person + "/overview").shows("lastVisits", hasSize(1));
    }

    @Test
    void it_takes_as_many_statements_for_a_long_history_as_for_a_short_one() throws SQLException {
        aHistory(1, 1, 1);
        sits(List.of(), List.of());
        var few = statements();
        aHistory(49, 299, 999);
        for (int i = 0; i < 20; i++) {
            sits(List.of(), List.of(counselor.givesACard().participant()));
        }
        assertThat(rows.of("visit WHERE participant_id = ?::uuid", card.participant()))
                .isEqualTo(1000);
        assertThat(rows.of("goal WHERE participant_id = ?::uuid", card.participant()))
                .isEqualTo(50);
        assertThat(rows.of("reflection WHERE participant_id = ?::uuid", card.participant()))
                .isEqualTo(300);
        assertThat(statements()).isEqualTo(few).isPositive();
    }

    @Test
    void each_part_of_it_is_recorded_as_read() {
        counselor.gets(person + "/overview").is(200);
        assertThat(rows.of(
                        "person_access WHERE participant_id = ?::uuid AND operation = 'getOverview' AND kind = 'READ'",
                        card.participant()))
                .isEqualTo(9);
    }

    @Test
    void of_somebody_who_is_not_known_there_is_no_picture() {
        counselor.gets("/participants/" + UUID.randomUUID() + "/overview").isRefused(404, "not-found");
    }

    /** The fewest of some requests: now and then one of them reads sites and menu into memory anew. */
    private long statements() {
        return LongStream.generate(() -> {
                    var before = statements.of("getOverview");
                    counselor.gets(person + "/overview").is(200);
                    return statements.of("getOverview") - before;
                })
                .limit(3)
                .min()
                .orElseThrow();
    }

    private void aHistory(int goals, int reflections, int visits) throws SQLException {
        for (int i = 0; i < goals; i++) {
            describes("Habit " + i);
            wants("Goal " + i, true);
        }
        for (int i = 0; i < reflections; i++) {
            counselor
                    .posts(person + "/reflections", Map.of("content", Map.of("words", "Thought " + i)))
                    .is(201);
        }
        visits(visits);
    }

    /** The first at the door, and the others like it, one each day before. */
    private void visits(int many) throws SQLException {
        var visit = counselor.checksIn(somebodyShowing(card).taking(site.offers("item" + FreshSite.mark())));
        try (var connection = database.getConnection();
                var copying = connection.prepareStatement("""
                        WITH first AS (SELECT * FROM visit WHERE id = ?::uuid), others AS (
                            INSERT INTO visit (id, site_id, participant_id, arrived_at, recorded_at, closes_at,
                                               modality, people_served, created_as, version)
                            SELECT gen_random_uuid(), site_id, participant_id, arrived_at - day * interval '1 day',
                                   recorded_at, closes_at, modality, people_served, created_as, version
                            FROM first, generate_series(1, ?) AS day RETURNING id)
                        INSERT INTO visit_line (visit_id, id, item_id, given, for_others, estimated, position)
                        SELECT others.id, gen_random_uuid(), item_id, given, for_others, estimated, position
                        FROM others, visit_line WHERE visit_id = ?::uuid""")) {
            copying.setString(1, visit.id());
            copying.setInt(2, many - 1);
            copying.setString(3, visit.id());
            copying.executeUpdate();
        }
    }

    /** The id of a session with them, and with others. */
    private String sits(List<String> goals, List<String> others) {
        var people = new ArrayList<>(others);
        people.add(card.participant());
        return counselor
                .posts(
                        "/counseling-sessions",
                        Map.of(
                                "content",
                                Map.of("minutes", 50, "participants", people, "goals", goals),
                                "note",
                                Map.of("words", "Nothing for a picture.")))
                .is(201)
                .get("id");
    }

    private void describes(String name) {
        counselor
                .posts(person + "/relationships", Map.of("content", Map.of("name", name)))
                .is(201);
    }

    private String wants(String words, boolean active) {
        String goal = counselor
                .posts(person + "/goals", Map.of("words", words))
                .is(201)
                .get("id");
        if (active) {
            counselor.posts("/goals/" + goal + "/activation").is(200);
            counselor
                    .posts("/goals/" + goal + "/steps", Map.of("words", "First " + words))
                    .is(201);
            counselor.posts("/goals/" + goal + "/ratings", Map.of("rating", 5)).is(201);
        }
        return goal;
    }
}
