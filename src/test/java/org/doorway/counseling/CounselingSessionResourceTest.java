package org.doorway.counseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounselingSessionResourceTest {
    private static final String SESSIONS = "/counseling-sessions";

    private QuietRoom room;
    private CentreApi counselor;
    private String person;

    @BeforeEach
    void somebody_sits_down() {
        room = QuietRoom.open();
        counselor = room.counselor();
        person = room.somebody();
    }

    @Test
    void it_needs_nothing_at_all() {
        var session = counselor.posts(SESSIONS, Map.of()).is(201);
        session.carries("Location", endsWith(SESSIONS + "/" + session.get("id")))
                .shows("author", counselor.subject())
                .shows("site", room.site().code())
                .shows("type", "individual")
                .shows("participants", empty())
                .shows("approaches", empty())
                .shows("goals", empty())
                .shows("minutes", nullValue())
                .shows("voided", false);
    }

    @Test
    void it_is_kept_as_it_was() {
        var goal = room.goalOf(person);
        var session = room.records(
                        Map.of(
                                "type",
                                "peer",
                                "approaches",
                                List.of("mi", "cbt", "twelve_step_alongside"),
                                "minutes",
                                50,
                                "participants",
                                List.of(person),
                                "goals",
                                List.of(goal)),
                        Map.of("heldAt", "2026-03-02T14:00:00-08:00"))
                .is(201);
        counselor
                .gets(SESSIONS + "/" + session.get("id"))
                .is(200)
                .shows("type", "peer")
                .shows("approaches", contains("mi", "cbt", "twelve_step_alongside"))
                .shows("minutes", 50)
                .shows("participants", contains(person))
                .shows("goals", contains(goal))
                .shows("heldAt", "2026-03-02T22:00:00Z");
    }

    @Test
    void a_colleague_sees_that_it_was_and_does_not_change_it() {
        var session = room.session(Map.of("participants", List.of(person), "minutes", 50));
        var colleague = room.colleague();
        colleague.gets(session).is(200).shows("minutes", 50).shows("author", counselor.subject());
        colleague.puts(session, Map.of("minutes", 5)).isRefused(403, "not-your-session");
        colleague.posts(session + "/void").isRefused(403, "not-your-session");
        counselor.gets(session).shows("minutes", 50).shows("voided", false).shows("version", 0);
    }

    @Test
    void it_can_be_corrected_by_its_author_who_was_there_included() {
        var other = room.somebody();
        var goal = room.goalOf(other);
        var session = room.session(Map.of("participants", List.of(person), "minutes", 50));
        counselor
                .puts(session, Map.of("type", "couple", "participants", List.of(other, person), "goals", List.of(goal)))
                .is(200)
                .shows("type", "couple")
                .shows("minutes", nullValue())
                .shows("participants", containsInAnyOrder(person, other))
                .shows("goals", contains(goal))
                .shows("version", 1);
        counselor.puts(session, Map.of()).is(200).shows("participants", empty()).shows("version", 2);
        counselor.puts(session, Map.of()).is(200).shows("version", 2);
        counselor.gets("/participants/" + other + SESSIONS).is(200).shows("items", empty());
    }

    @Test
    void one_that_was_voided_is_kept_and_changes_no_more() {
        var session = room.sessionWith(person);
        counselor.posts(session + "/void").is(200).shows("voided", true);
        counselor.posts(session + "/void").is(200).shows("voided", true);
        counselor.puts(session, Map.of("minutes", 5)).isRefused(409, "session-voided");
        counselor.puts(session + "/note", Map.of("words", "Late.")).isRefused(409, "session-voided");
        counselor.gets("/participants/" + person + SESSIONS).shows("items.voided", contains(true));
    }

    @Test
    void the_same_request_again_is_the_same_session() {
        var id = UUID.randomUUID().toString();
        var request = Map.of("id", id, "content", Map.of("minutes", 30), "note", Map.of("words", "Tired."));
        counselor.posts(SESSIONS, request).is(201);
        counselor.posts(SESSIONS, request).is(200).shows("id", id);
        counselor.posts(SESSIONS, Map.of("id", id)).isRefused(409, "id-taken");
        // Also with the same words, it is not the session of somebody else.
        room.colleague().posts(SESSIONS, request).isRefused(409, "id-taken");
        // Nor is it one at another site.
        counselor.at(FreshSite.open()).posts(SESSIONS, request).isRefused(409, "id-taken");
        counselor.gets(SESSIONS).shows("items", hasSize(1));
    }

    @Test
    void ten_times_at_once_is_once() throws Exception {
        var request = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "content",
                Map.of("participants", List.of(person, room.somebody())));
        var statuses = AtOnce.times(10, i -> counselor.posts(SESSIONS, request).status());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        counselor.gets(SESSIONS).shows("items", hasSize(1));
    }

    @Test
    void whoever_lists_sees_their_own_and_nobody_elses() {
        room.sessionWith(person);
        room.colleague().gets(SESSIONS).is(200).shows("items", empty());
        counselor.gets(SESSIONS).is(200).shows("items.participants[0]", contains(person));
        counselor.gets(SESSIONS + "?author=" + counselor.subject()).isFaultyAt("?author");
    }

    @Test
    void lists_come_newest_first_and_page_by_page() {
        var days = new ArrayList<>(List.of("2026-01-05", "2026-01-03", "2026-01-04", "2026-01-01", "2026-01-02"));
        for (var day : days) {
            room.records(Map.of("participants", List.of(person)), Map.of("heldAt", day + "T10:00:00Z"))
                    .is(201);
        }
        days.sort(Collections.reverseOrder());
        for (var list : List.of(SESSIONS, "/participants/" + person + SESSIONS)) {
            var seen = new ArrayList<String>();
            var page = counselor.gets(list + "?limit=2").is(200);
            seen.addAll(page.get("items.heldAt"));
            while (page.get("next") != null) {
                page = counselor
                        .gets(list + "?limit=2&after=" + page.<String>get("next"))
                        .is(200);
                seen.addAll(page.get("items.heldAt"));
            }
            assertThat(seen)
                    .isEqualTo(days.stream().map(day -> day + "T10:00:00Z").toList());
        }
    }

    @Test
    void a_token_for_another_site_shows_and_records_none_here() {
        var session = room.sessionWith(person);
        var elsewhere = CentreApi.as(Roles.COUNSELOR).at(FreshSite.open());
        elsewhere.gets(session).isRefused(403, "site-not-covered");
        elsewhere.gets("/participants/" + person + SESSIONS).is(200).shows("items", empty());
        elsewhere.posts(SESSIONS, Map.of("site", room.site().code())).isRefused(403, "site-not-covered");
        elsewhere.posts(SESSIONS, Map.of("group", room.group())).isRefused(403, "site-not-covered");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var goal = room.goalOf(room.somebody());
        var nobody = UUID.randomUUID().toString();
        room.records(
                        Map.of(
                                "approaches",
                                List.of("mi", "mi"),
                                "minutes",
                                0,
                                "headcount",
                                1,
                                "participants",
                                List.of(person, nobody, person),
                                "goals",
                                List.of(goal)),
                        Map.of(
                                "heldAt",
                                "1999-12-31T23:59:59Z",
                                "group",
                                nobody,
                                "site",
                                room.site().code()))
                .isFaultyAt(
                        "/content/approaches/1",
                        "/content/minutes",
                        "/content/headcount",
                        "/content/participants/1",
                        "/content/participants/2",
                        "/content/goals/0",
                        "/heldAt",
                        "/group");
        counselor
                .puts(room.sessionWith(person), Map.of("type", "seance", "approaches", List.of("shouting")))
                .isFaultyAt("/type", "/approaches/0");
    }

    @Test
    void a_goal_belongs_to_somebody_who_was_there() {
        var theirs = room.goalOf(person);
        room.records(Map.of("goals", List.of(theirs))).isFaultyAt("/content/goals/0");
        var session = room.sessionWith(person);
        counselor
                .puts(session, Map.of("participants", List.of(room.somebody()), "goals", List.of(theirs)))
                .isFaultyAt("/goals/0");
    }

    @Test
    void of_two_corrections_at_once_the_second_is_told() {
        var session = room.sessionWith(person);
        var seen = counselor.gets(session).tag();
        counselor.ifStill(seen).puts(session, Map.of("minutes", 40)).is(200);
        var now = counselor.gets(session).version();
        counselor
                .ifStill(seen)
                .puts(session, Map.of("minutes", 45))
                .isRefused(412, "changed-meanwhile")
                .carries("ETag", now);
    }
}
