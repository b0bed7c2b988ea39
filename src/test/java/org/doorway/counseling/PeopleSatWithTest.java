package org.doorway.counseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A counselor sees whom they have sat with. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleSatWithTest {
    private static final String PEOPLE = "/people-sat-with";

    private QuietRoom room;
    private CentreApi counselor;
    private String bluebird;
    private String wren;

    @Inject
    Rows rows;

    @BeforeEach
    void two_came_to_talk_one_of_them_twice() {
        room = QuietRoom.open();
        counselor = room.counselor();
        bluebird = called("Bluebird");
        wren = called("Wren");
        sits("2026-03-02T10:00:00Z", bluebird);
        sits("2026-03-03T10:00:00Z", wren);
        sits("2026-03-04T10:00:00Z", bluebird);
    }

    @Test
    void they_are_listed_last_met_first_with_their_names() {
        counselor
                .gets(PEOPLE)
                .is(200)
                .shows("items.participant.id", contains(bluebird, wren))
                .shows("items.participant.chosenName", contains("Bluebird", "Wren"))
                .shows("items.participant.language", contains("es", "es"))
                .shows("items.lastHeldAt", contains("2026-03-04T10:00:00Z", "2026-03-03T10:00:00Z"));
    }

    @Test
    void they_are_nobody_elses_and_not_of_another_site() {
        room.colleague().gets(PEOPLE).is(200).shows("items", empty());
        counselor.at(FreshSite.open()).gets(PEOPLE).is(200).shows("items", empty());
    }

    @Test
    void a_session_that_does_not_count_and_a_name_that_was_taken_off_are_no_meeting() {
        var mistake = sits("2026-03-05T10:00:00Z", wren);
        counselor.gets(PEOPLE).shows("items.participant.chosenName", contains("Wren", "Bluebird"));
        counselor.posts(mistake + "/void").is(200);
        counselor.gets(PEOPLE).shows("items.participant.chosenName", contains("Bluebird", "Wren"));
        var last = sits("2026-03-06T10:00:00Z", wren);
        counselor.deletes(last + "/participants/" + wren).is(204);
        counselor.gets(PEOPLE).shows("items.participant.chosenName", contains("Bluebird", "Wren"));
    }

    @Test
    void whose_record_is_sealed_for_others_is_not_there_and_neither_is_who_came_along() {
        var partner = called("Finch");
        sits("2026-03-06T10:00:00Z", wren, partner);
        room.seals(wren, room.colleague());
        counselor.gets(PEOPLE).shows("items.participant.chosenName", contains("Bluebird"));
        sits("2026-03-01T10:00:00Z", partner);
        room.seals(bluebird, counselor);
        counselor
                .gets(PEOPLE)
                .shows("items.participant.chosenName", contains("Bluebird", "Finch"))
                .shows("items.lastHeldAt", contains("2026-03-04T10:00:00Z", "2026-03-01T10:00:00Z"));
    }

    @Test
    void page_by_page_everybody_is_there_once() {
        for (int i = 0; i < 3; i++) {
            sits("2026-03-04T10:00:00Z", called("Somebody"));
        }
        List<String> all = counselor.gets(PEOPLE).is(200).get("items.participant.id");
        var seen = new ArrayList<String>();
        var page = counselor.gets(PEOPLE + "?limit=2").is(200);
        seen.addAll(page.get("items.participant.id"));
        while (page.get("next") != null) {
            page = counselor
                    .gets(PEOPLE + "?limit=2&after=" + page.<String>get("next"))
                    .is(200);
            seen.addAll(page.get("items.participant.id"));
        }
        assertThat(seen).isEqualTo(all).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void each_name_that_is_opened_is_recorded_as_read() {
        counselor.gets(PEOPLE + "?limit=1").is(200);
        assertThat(readings(bluebird)).isEqualTo(1);
        assertThat(readings(wren)).isZero();
    }

    private int readings(String person) {
        return rows.of(
                "person_access WHERE participant_id = ?::uuid AND operation = 'listPeopleSatWith' AND kind = 'READ'"
                        + " AND subject = ?",
                person,
                counselor.subject());
    }

    private String called(String name) {
        return counselor
                .posts("/participants", Map.of("chosenName", name, "language", "es"))
                .is(201)
                .get("id");
    }

    /** The path of a session. */
    private String sits(String heldAt, String... people) {
        return "/counseling-sessions/"
                + room.records(Map.of("participants", List.of(people)), Map.of("heldAt", heldAt))
                        .is(201)
                        .<String>get("id");
    }
}
