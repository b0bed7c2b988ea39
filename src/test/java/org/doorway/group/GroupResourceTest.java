package org.doorway.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.doorway.counseling.QuietRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever comes, comes. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupResourceTest {
    private static final Map<String, ?> TUESDAYS = Map.of("day", "tuesday", "starts", "18:30", "minutes", 90);
    private static final Map<String, ?> FRIDAYS = Map.of("day", "friday", "starts", "10:00", "minutes", 60);

    private QuietRoom room;
    private CentreApi counselor;

    @BeforeEach
    void a_quiet_room() {
        room = QuietRoom.open();
        counselor = room.counselor();
    }

    @Test
    void it_has_names_and_a_place_and_meets_each_week() {
        var group = "/groups/" + room.group(TUESDAYS);
        CentreApi.as(FRONT_DESK)
                .gets(group)
                .is(200)
                .shows("site", room.site().code())
                .shows("names.es", "Ronda")
                .shows("schedule", contains(equalTo(TUESDAYS)))
                .shows("retired", false);
        counselor
                .puts(group, Map.of("names", Map.of("en", "Ring"), "schedule", List.of(FRIDAYS)))
                .is(200)
                .shows("names.size()", 1)
                .shows("schedule.day", contains("friday"));
    }

    @Test
    void the_same_request_again_starts_no_second_one() {
        var request = Map.of("id", UUID.randomUUID().toString(), "content", Map.of("names", Map.of("en", "Circle")));
        counselor.posts("/groups", request).is(201);
        counselor.posts("/groups", request).is(200);
        counselor
                .posts("/groups", Map.of("id", request.get("id"), "content", Map.of("names", Map.of("en", "Ring"))))
                .isRefused(409, "id-taken");
        counselor.at(FreshSite.open()).posts("/groups", request).isRefused(409, "id-taken");
        counselor.gets("/groups").is(200).shows("items.size()", 1);
    }

    @Test
    void one_that_meets_no_more_is_kept_with_its_sessions() {
        var group = room.group(TUESDAYS);
        counselor.posts("/groups/" + group + "/retirement").is(200).shows("retired", true);
        counselor.posts("/groups/" + group + "/retirement").is(200).shows("version", 1);
        counselor.gets("/groups").shows("items.retired", contains(true));
        counselor.gets("/groups/calendar").is(200);
        room.records(Map.of("headcount", 8), Map.of("group", group)).is(201);
        counselor.gets("/groups/" + group + "/counseling-sessions").shows("items.headcount", contains(8));
    }

    @Test
    void a_date_is_cancelled_and_taken_back() {
        var path = "/groups/" + room.group(TUESDAYS);
        counselor
                .puts(path + "/cancelled-dates/2027-01-05")
                .is(200)
                .shows("cancelledDates", contains("2027-01-05"))
                .shows("version", 1);
        counselor.puts(path + "/cancelled-dates/2027-01-05").is(200).shows("version", 1);
        assertThat(counselor.gets("/groups/calendar").body()).contains("EXDATE;TZID=" + FreshSite.ZONE + ":20270105T");
        counselor
                .deletes(path + "/cancelled-dates/2027-01-05")
                .is(200)
                .shows("cancelledDates", empty())
                .shows("version", 2);
        counselor.deletes(path + "/cancelled-dates/2027-01-05").is(200).shows("version", 2);
        assertThat(counselor.gets("/groups/calendar").body()).doesNotContain("EXDATE");
    }

    @Test
    void a_day_on_which_it_never_meets_is_not_cancelled() {
        var path = "/groups/" + room.group(TUESDAYS) + "/cancelled-dates/";
        counselor.puts(path + "2027-01-06").isFaultyAt("/date");
        counselor.puts(path + "tomorrow").isRefused(404, "not-found");
        CentreApi.as(COUNSELOR).at(FreshSite.open()).puts(path + "2027-01-05").isRefused(403, "site-not-covered");
    }

    @Test
    void its_place_is_shown_and_nothing_said_is_none() {
        var content = Map.of("names", Map.of("en", "Circle"), "schedule", List.of(), "place", "Back room");
        String group = counselor
                .posts("/groups", Map.of("content", content))
                .is(201)
                .shows("place", "Back room")
                .get("id");
        counselor
                .puts("/groups/" + group, Map.of("names", Map.of("en", "Circle"), "place", " "))
                .is(200)
                .shows("place", nullValue());
    }

    @Test
    void one_that_met_no_more_meets_again() {
        var group = room.group(TUESDAYS);
        counselor.posts("/groups/" + group + "/retirement").is(200);
        counselor
                .deletes("/groups/" + group + "/retirement")
                .is(200)
                .shows("retired", false)
                .shows("version", 2);
        counselor.deletes("/groups/" + group + "/retirement").is(200).shows("version", 2);
        assertThat(counselor.gets("/groups/calendar").is(200).body()).contains(group);
    }

    @Test
    void its_sessions_are_counted_in_heads_and_name_nobody_unless_somebody_wants_it() {
        var group = room.group(TUESDAYS);
        var person = room.somebody();
        room.records(Map.of("headcount", 9), Map.of("group", group))
                .is(201)
                .shows("type", "group")
                .shows("site", room.site().code())
                .shows("participants", empty());
        var named = room.records(Map.of("headcount", 7, "participants", List.of(person)), Map.of("group", group))
                .is(201);
        counselor.gets("/groups/" + group + "/counseling-sessions").shows("items.headcount.sum()", 16);
        counselor
                .gets("/participants/" + person + "/counseling-sessions")
                .shows("items.id", contains(named.<String>get("id")));
        CentreApi.as(FRONT_DESK)
                .gets("/groups/" + group + "/counseling-sessions")
                .isRefused(403, "role-may-not");
        CentreApi.as(MANAGER).gets("/groups/" + group + "/counseling-sessions").isRefused(403, "role-may-not");
    }

    @Test
    void a_name_is_taken_off_by_any_counselor_and_the_heads_stay() {
        var person = room.somebody();
        var other = room.somebody();
        var goals = List.of(room.goalOf(person), room.goalOf(other));
        var session = room.session(
                Map.of("type", "group", "headcount", 7, "participants", List.of(person, other), "goals", goals));
        counselor.puts(session + "/note", Map.of("words", "A good round.")).is(200);
        var colleague = room.colleague();
        colleague.deletes(session + "/participants/" + person).is(204);
        colleague.deletes(session + "/participants/" + person).is(204);
        counselor
                .gets(session)
                .shows("participants", contains(other))
                .shows("goals", contains(goals.get(1)))
                .shows("headcount", 7)
                .shows("version", 1);
        counselor.gets(session + "/note").shows("words", "A good round.");
        counselor.gets("/participants/" + person + "/counseling-sessions").shows("items", empty());
    }

    @Test
    void who_sat_alone_with_a_counselor_is_for_that_counselor_to_correct() {
        var person = room.somebody();
        var session = room.sessionWith(person);
        room.colleague().deletes(session + "/participants/" + person).isRefused(404, "not-found");
        counselor.gets(session).shows("participants", contains(person));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        counselor
                .posts(
                        "/groups",
                        Map.of(
                                "content",
                                Map.of(
                                        "names",
                                        Map.of("English", "Circle", "es", " "),
                                        "schedule",
                                        List.of(Map.of("day", "someday", "starts", "24:00", "minutes", 0))),
                                "members",
                                List.of()))
                .isFaultyAt(
                        "/content/names/English",
                        "/content/names/es",
                        "/content/schedule/0/day",
                        "/content/schedule/0/starts",
                        "/content/schedule/0/minutes",
                        "/members");
    }

    @Test
    void a_token_for_another_site_starts_and_changes_none_here() {
        var group = "/groups/" + room.group();
        var elsewhere = CentreApi.as(MANAGER).at(FreshSite.open());
        var content = Map.of("names", Map.of("en", "Ring"));
        elsewhere.puts(group, content).isRefused(403, "site-not-covered");
        elsewhere.posts(group + "/retirement").isRefused(403, "site-not-covered");
        elsewhere
                .posts("/groups", Map.of("site", room.site().code(), "content", content))
                .isRefused(403, "site-not-covered");
        elsewhere.gets("/groups").is(200).shows("items", empty());
    }

    @Test
    void its_calendar_speaks_the_callers_language_and_is_sent_once() {
        room.group(TUESDAYS, FRIDAYS);
        var desk = CentreApi.as(FRONT_DESK).at(room.site());
        var calendar = desk.gets("/groups/calendar").is(200).carries("Content-Type", containsString("text/calendar"));
        assertThat(calendar.body()).contains("SUMMARY:Circle\r\n", "TZID:" + FreshSite.ZONE);
        desk.saying("If-None-Match", calendar.tag()).gets("/groups/calendar").is(304);
        var spanish = desk.saying("Accept-Language", "es-MX")
                .saying("If-None-Match", calendar.tag())
                .gets("/groups/calendar")
                .is(200)
                .carries("ETag", not(equalTo(calendar.tag())));
        assertThat(spanish.body()).contains("SUMMARY:Ronda\r\n");
        room.group(FRIDAYS);
        desk.saying("If-None-Match", calendar.tag()).gets("/groups/calendar").is(200);
    }

    @Test
    void its_calendar_names_nobody_and_nothing_that_happened() {
        var group = room.group(TUESDAYS);
        var person = room.somebody();
        room.records(Map.of("headcount", 73, "participants", List.of(person)), Map.of("group", group))
                .is(201);
        assertThat(counselor.gets("/groups/calendar").body())
                .doesNotContain(person, counselor.subject(), "ATTENDEE", "ORGANIZER");
    }
}
