package org.doorway.counseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was written down wrongly is put right, and what was said of the wrong person goes. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionCorrectionTest {
    private QuietRoom room;
    private CentreApi counselor;
    private String person;

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_sits_down() {
        room = QuietRoom.open();
        counselor = room.counselor();
        person = room.somebody();
    }

    @Test
    void its_time_is_put_right_and_the_rest_stays() {
        var goal = room.goalOf(person);
        var session = room.session(Map.of(
                "approaches", List.of("mi"), "minutes", 50, "participants", List.of(person), "goals", List.of(goal)));
        amends(session, Map.of("heldAt", "2026-03-02T14:00:00-08:00"))
                .is(200)
                .shows("heldAt", "2026-03-02T22:00:00Z")
                .shows("minutes", 50)
                .shows("approaches", contains("mi"))
                .shows("participants", contains(person))
                .shows("goals", contains(goal))
                .shows("version", 1);
        amends(session, Map.of("heldAt", "2026-03-02T22:00:00Z")).is(200).shows("version", 1);
        amends(session, Map.of("minutes", 45, "type", "peer", "approaches", List.of()))
                .is(200)
                .shows("minutes", 45)
                .shows("type", "peer")
                .shows("approaches", empty())
                .shows("heldAt", "2026-03-02T22:00:00Z");
        counselor.gets(session).shows("goals", contains(goal)).shows("version", 2);
    }

    @Test
    void it_was_elsewhere_and_of_another_group_or_of_none() {
        var group = room.group();
        var session = room.session(Map.of("type", "group", "headcount", 9));
        amends(session, Map.of("group", group)).is(200).shows("group", group).shows("headcount", 9);
        counselor.gets("/groups/" + group + "/counseling-sessions").shows("items.headcount", contains(9));
        amends(session, Map.of("noGroup", true)).is(200).shows("group", nullValue());
        counselor.gets("/groups/" + group + "/counseling-sessions").shows("items", empty());
        var elsewhere = FreshSite.open();
        var both = counselor.at(room.site(), elsewhere);
        both.sends(Method.PATCH, session, Map.of("site", elsewhere.code()))
                .is(200)
                .shows("site", elsewhere.code());
        counselor.gets(session).isRefused(403, "site-not-covered");
        counselor.at(elsewhere).gets(session).is(200);
    }

    @Test
    void what_is_retired_was_there_before() {
        var group = room.group();
        var session = room.session(Map.of("headcount", 3));
        counselor.posts("/groups/" + group + "/retirement").is(200);
        amends(session, Map.of("group", group)).is(200).shows("group", group);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var session = room.sessionWith(person, room.somebody());
        amends(
                        session,
                        Map.of(
                                "heldAt",
                                "1999-12-31T23:59:59Z",
                                "group",
                                UUID.randomUUID(),
                                "approaches",
                                List.of("mi", "mi"),
                                "minutes",
                                0,
                                "participants",
                                List.of()))
                .isFaultyAt("/heldAt", "/group", "/approaches/1", "/minutes", "/participants");
        amends(session, Map.of("group", room.group(), "noGroup", true)).isFaultyAt("/noGroup");
        amends(session, Map.of("headcount", 1)).isFaultyAt("/headcount");
        amends(session, Map.of("site", FreshSite.open().code())).isRefused(403, "site-not-covered");
        counselor.gets(session).shows("version", 0);
    }

    @Test
    void it_is_its_authors_to_put_right_as_long_as_it_counts() {
        var session = room.sessionWith(person);
        room.colleague().sends(Method.PATCH, session, Map.of("minutes", 5)).isRefused(403, "not-your-session");
        counselor.posts(session + "/void").is(200);
        amends(session, Map.of("minutes", 5)).isRefused(409, "session-voided");
    }

    @Test
    void a_void_that_was_a_mistake_is_taken_back() {
        var session = room.sessionWith(person);
        counselor.posts(session + "/void").is(200);
        room.colleague().deletes(session + "/void").isRefused(403, "not-your-session");
        counselor.deletes(session + "/void").is(200).shows("voided", false);
        counselor.deletes(session + "/void").is(200).shows("voided", false);
        amends(session, Map.of("minutes", 5)).is(200);
    }

    @Test
    void the_note_of_a_voided_session_is_cleared_and_its_words_are_gone() {
        var session = room.sessionWith(person);
        var note = session + "/note";
        var colleague = room.colleague();
        counselor
                .puts(note, Map.of("words", "About somebody else.", "readers", List.of(colleague.subject())))
                .is(200);
        counselor.posts(session + "/void").is(200);
        colleague.deletes(note).isRefused(404, "not-found");
        counselor.deletes(note).is(204);
        counselor.deletes(note).is(204);
        counselor
                .gets(note)
                .is(200)
                .shows("words", nullValue())
                .shows("readers", empty())
                .shows("version", 2);
        colleague.gets(note).isRefused(404, "not-found");
        var id = session.substring(session.lastIndexOf('/') + 1);
        assertThat(rows.of("session_note WHERE session_id = ?::uuid AND words IS NOT NULL", id))
                .isZero();
    }

    @Test
    void whoever_is_taken_off_a_voided_session_takes_nothing_of_the_others() {
        var other = room.somebody();
        var goals = List.of(room.goalOf(person), room.goalOf(other));
        var session = room.session(Map.of("participants", List.of(person, other), "goals", goals));
        counselor.puts(session + "/note", Map.of("words", "Both.")).is(200);
        counselor.posts(session + "/void").is(200);
        room.colleague().deletes(session + "/participants/" + person).isRefused(404, "not-found");
        counselor.deletes(session + "/participants/" + person).is(204);
        counselor.deletes(session + "/participants/" + person).is(204);
        counselor.gets("/participants/" + person + "/counseling-sessions").shows("items", empty());
        counselor.gets(session).shows("participants", contains(other)).shows("goals", contains(goals.get(1)));
        counselor.gets(session + "/note").shows("words", "Both.");
        counselor.deletes(session + "/participants/" + other).is(204);
        counselor
                .gets(session)
                .shows("participants", empty())
                .shows("goals", empty())
                .shows("voided", true);
    }

    private Answer amends(String session, Map<String, ?> amendment) {
        return counselor.sends(Method.PATCH, session, amendment);
    }
}
