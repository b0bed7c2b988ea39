package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.COUNSELOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever says which version they know changes that version or nothing: of everything that can be changed. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IfMatchTest {
    private static final String STALE = "\"99\"";
    private static final String LINE = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d12";
    private static final String BUNDLE = "usual-bag";

    /** Of what is as they would have it before: they are right and change nothing. */
    private static final Set<String> UNDONE_ALREADY = Set.of(
            "reinstateMenuItem",
            "reinstateStop",
            "reinstateResource",
            "reinstateSite",
            "reinstateGroup",
            "reinstateNotice",
            "restoreGroupDate",
            "resumeOffering",
            "forgetWhereStopIs",
            "undoDeparture",
            "restoreVisit",
            "restoreTally");

    private FreshSite site;
    private CentreApi desk;
    private final CentreApi manager = CentreApi.asManager();
    /** What stands for the parameters of paths and for the capital letters in bodies, as far as it was asked for. */
    private final Map<String, String> known = new HashMap<>();

    /** How each of it comes to be. */
    private final Map<String, Supplier<String>> makers = new LinkedHashMap<>();

    @BeforeEach
    void a_centre_where_there_can_be_one_of_everything() {
        site = FreshSite.open();
        desk = CentreApi.as(COUNSELOR).at(site);
        makers.put("SITE", site::code);
        makers.put("MYSELF", desk::subject);
        atTheDoor();
        inTheQuietRoom();
        onTheStreet();
        inTheOffice();
    }

    private void atTheDoor() {
        makers.put("ITEM", () -> site.offers("meal"));
        makers.put("BUNDLE", () -> {
            site.bundles(BUNDLE, Map.of(made("ITEM"), 1));
            return BUNDLE;
        });
        makers.put(
                "VISIT",
                () -> desk.checksIn(Guest.somebodyShowing(desk.givesACardTo(Map.of("chosenName", "Wren")))
                                .taking(Map.of("id", LINE, "item", made("ITEM"))))
                        .id());
        makers.put("TALLY", () -> desk.counts(Map.of("headcount", 3)).is(201).get("id"));
        makers.put("NOTICE", () -> {
            var content = Map.of("texts", Map.of("en", "Closed."), "severity", "info", "sites", List.of(site.code()));
            return desk.posts("/notices", Map.of("content", content)).is(201).get("id");
        });
    }

    private void inTheQuietRoom() {
        makers.put(
                "PARTICIPANT",
                () -> desk.givesACardTo(Map.of("chosenName", "Bluebird")).participant());
        makers.put("SOMEBODY", () -> desk.givesACard().participant());
        makers.put("AIM", () -> wants("Sleep."));
        makers.put("RESTING", () -> {
            var goal = wants("Paint.");
            desk.posts("/goals/" + goal + "/activation").is(200);
            return goal;
        });
        makers.put("STEP", () -> created("/goals/AIM/steps", "{'words': 'Tea.'}"));
        makers.put("HABIT", () -> created("/participants/PARTICIPANT/relationships", "{'content': {'name': 'Tea'}}"));
        makers.put("THOUGHT", () -> created("/participants/PARTICIPANT/reflections", "{'content': {'words': 'Hm.'}}"));
        makers.put(
                "SITTING",
                () -> created("/counseling-sessions", "{'content': {'type': 'group', 'participants': ['SOMEBODY']}}"));
        makers.put("NOTED", () -> created("/counseling-sessions", "{'note': {'words': 'Hm.'}}"));
        makers.put("MISTAKEN", () -> {
            var session = created("/counseling-sessions", "{}");
            desk.posts("/counseling-sessions/" + session + "/void").is(200);
            return session;
        });
        makers.put(
                "CIRCLE",
                () -> created(
                        "/groups",
                        "{'content': {'names': {'en': 'Circle'}, 'schedule': "
                                + "[{'day': 'tuesday', 'starts': '18:30', 'minutes': 90}]}}"));
        makers.put("SEALED", () -> {
            var person = desk.givesACard().participant();
            desk.puts("/participants/" + person + "/seal", Map.of("workers", List.of(desk.subject())))
                    .is(200);
            return person;
        });
    }

    private void onTheStreet() {
        makers.put("RUN", () -> created("/runs", "{}"));
        makers.put("LOAD", () -> {
            var load = UUID.randomUUID().toString();
            created(
                    "/runs/RUN/loads",
                    "{'id': '" + load + "', 'direction': 'out', 'supplies': [{'item': 'ITEM', 'quantity': 9}]}");
            return load;
        });
        makers.put("STOP", () -> site.stopsAt("Elm Street"));
    }

    private void inTheOffice() {
        makers.put("FAMILY", () -> {
            var family = "family_" + FreshSite.mark();
            manager.puts("/menu-families/" + family, Map.of("labels", Map.of("en", "Tests"), "order", 1))
                    .is(200);
            return family;
        });
        makers.put("RESOURCE", () -> arranged("/resources", "{'content': " + resource("Naloxone") + "}"));
        for (var saved : List.of("SAVED", "THROWN")) {
            makers.put(
                    saved,
                    () -> arranged(
                            "/saved-reports", "{'content': {'name': 'Services', 'report': {'kind': 'services'}}}"));
        }
        makers.put("JANUARY", () -> published("0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e81", "2000-01-01"));
        makers.put("FEBRUARY", () -> published("0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e82", "2000-02-01"));
        makers.put("POSTER", () -> {
            manager.puts("/poster/source", Map.of("services", made("JANUARY"))).is(200);
            return "poster/source";
        });
    }

    private String wants(String words) {
        return created("/participants/PARTICIPANT/goals", "{'words': '" + words + "'}");
    }

    private String created(String path, String body) {
        return desk.posts(filled(path), filled(body)).is(201).get("id");
    }

    private String arranged(String path, String body) {
        return manager.posts(path, filled(body)).is(201).get("id");
    }

    private String made(String name) {
        var before = known.get(name);
        if (before != null) {
            return before;
        }
        var made = makers.get(name).get();
        known.put(name, made);
        return made;
    }

    /**
     * An operation that changes something.
     *
     * @param path with a capital word for each of its parameters
     * @param read where the changed thing is read; behind a #, which of a list
     */
    record Change(String operation, String path, String read, String body) {
        /** The same with nothing in it. */
        Change losing() {
            return new Change(operation, path, read, "");
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    static Stream<Change> changes() {
        var visit = "/visits/VISIT";
        var tally = "/tallies/TALLY";
        var person = "/participants/PARTICIPANT";
        var notice = "/notices/NOTICE";
        var place = "/sites/SITE";
        var item = "/menu-items/ITEM";
        var stop = "/stops/STOP";
        var resource = "/resources/RESOURCE";
        var sitting = "/counseling-sessions/SITTING";
        var mistaken = "/counseling-sessions/MISTAKEN";
        var noted = "/counseling-sessions/NOTED/note";
        var run = "/runs/RUN";
        return Stream.of(
                new Change("correctCounselingSession", sitting, sitting, "{'minutes': 50}"),
                new Change("amendCounselingSession", sitting, sitting, "{'heldAt': '2026-01-05T10:00:00Z'}"),
                new Change("voidCounselingSession", sitting + "/void", sitting, ""),
                new Change("restoreCounselingSession", mistaken + "/void", mistaken, ""),
                new Change("clearSessionNote", noted, noted, ""),
                new Change("removeParticipant", sitting + "/participants/SOMEBODY", sitting, ""),
                new Change("writeSessionNote", sitting + "/note", sitting + "/note", "{'words': 'Hm.'}"),
                new Change("changeGroup", "/groups/CIRCLE", "/groups/CIRCLE", "{'names': {'en': 'Ring'}}"),
                new Change("cancelGroupDate", "/groups/CIRCLE/cancelled-dates/2026-12-01", "/groups/CIRCLE", ""),
                new Change("restoreGroupDate", "/groups/CIRCLE/cancelled-dates/2026-12-08", "/groups/CIRCLE", ""),
                new Change("retireGroup", "/groups/CIRCLE/retirement", "/groups/CIRCLE", ""),
                new Change("reinstateGroup", "/groups/CIRCLE/retirement", "/groups/CIRCLE", ""),
                new Change("addLines", visit + "/lines", visit, "{'lines': [{'item': 'ITEM'}]}"),
                new Change("undoLine", visit + "/lines/" + LINE, visit, ""),
                new Change("recordDeparture", visit + "/departure", visit, "{}"),
                new Change("linkVisit", visit + "/participant", visit, "{'participant': 'SOMEBODY'}"),
                new Change("unlinkVisit", visit + "/participant", visit, ""),
                new Change("correctVisit", visit, visit, "{'peopleServed': 3}"),
                new Change("correctLine", visit + "/lines/" + LINE, visit, "{'given': 3}"),
                new Change("undoDeparture", visit + "/departure", visit, ""),
                new Change("restoreVisit", visit + "/void", visit, ""),
                new Change("restoreTally", tally + "/void", tally, ""),
                new Change("voidVisit", visit + "/void", visit, "{'reason': 'practice'}"),
                new Change("changeGoal", "/goals/AIM", "/goals/AIM", "{'words': 'Sleep early.'}"),
                new Change("activateGoal", "/goals/AIM/activation", "/goals/AIM", "{}"),
                new Change("pauseGoal", "/goals/RESTING/pause", "/goals/RESTING", "{}"),
                new Change("reachGoal", "/goals/AIM/arrival", "/goals/AIM", "{}"),
                new Change("setGoalAside", "/goals/AIM/setting-aside", "/goals/AIM", "{}"),
                new Change("changeStep", "/goals/AIM/steps/STEP", "/goals/AIM#STEP", "{'words': 'Milk.'}"),
                new Change("removeStep", "/goals/AIM/steps/STEP", "/goals/AIM#STEP", ""),
                new Change("describeRelationship", "/relationships/HABIT", "/relationships/HABIT", "{'name': 'Milk'}"),
                new Change("correctReflection", "/reflections/THOUGHT", "/reflections/THOUGHT", "{'words': 'Ah.'}"),
                new Change(
                        "amendReflection",
                        "/reflections/THOUGHT",
                        "/reflections/THOUGHT",
                        "{'reflectedAt': '2026-01-05T10:00:00Z'}"),
                new Change("removeReflection", "/reflections/THOUGHT", person + "/reflections#THOUGHT", ""),
                new Change("voidTally", tally + "/void", tally, ""),
                new Change("changeIntroduction", person + "/introduction", person, "{'chosenName': 'Wren'}"),
                new Change(
                        "writeSaferPlan",
                        person + "/safer-plan",
                        person + "/safer-plan",
                        "{'people': [{'name': 'Wren'}]}"),
                new Change("sealRecord", person + "/seal", person + "/seal", "{'workers': ['MYSELF']}"),
                new Change("openRecord", "/participants/SEALED/seal", "/participants/SEALED/seal", ""),
                new Change("changeContact", person + "/contact", person + "/contact", "{'words': 'Call me.'}"),
                new Change(
                        "writeNotice",
                        notice,
                        notice,
                        "{'texts': {'en': 'Open.'}, 'severity': 'info', 'sites': ['SITE']}"),
                new Change("endNotice", notice + "/end", notice, ""),
                new Change("reinstateNotice", notice + "/end", notice, ""),
                new Change("describeStop", stop, stop, "{'name': 'Oak Street', 'kind': 'zone'}"),
                new Change("changeStopNote", stop + "/note", stop, "{'text': 'Ring twice.'}"),
                new Change("locateStop", stop + "/coordinates", stop, "{'latitude': 34, 'longitude': -118}"),
                new Change("forgetWhereStopIs", stop + "/coordinates", stop, ""),
                new Change("retireStop", stop + "/retirement", stop, ""),
                new Change("reinstateStop", stop + "/retirement", stop, ""),
                new Change("planRun", run + "/plan", run, "{'team': 'Wednesday van'}"),
                new Change("undoLoad", run + "/loads/LOAD", run, ""),
                new Change("endRun", run + "/end", run, "{}"),
                new Change("voidRun", run + "/void", run, ""),
                new Change("writeResource", resource, resource, resource("Breathing")),
                new Change("retireResource", resource + "/retirement", resource, ""),
                new Change("reinstateResource", resource + "/retirement", resource, ""),
                new Change("putUpPoster", "/POSTER", "/POSTER", "{'services': 'FEBRUARY'}"),
                new Change("takeDownPoster", "/POSTER", "/POSTER", ""),
                new Change(
                        "changeSavedReport",
                        "/saved-reports/SAVED",
                        "/saved-reports/SAVED",
                        "{'name': 'People', 'report': {'kind': 'people'}}"),
                new Change("deleteSavedReport", "/saved-reports/THROWN", "/saved-reports#THROWN", ""),
                new Change("changeSite", place, place, "{'name': 'Elm Street', 'timeZone': 'Europe/Madrid'}"),
                new Change("retireSite", place + "/retirement", place, ""),
                new Change("reinstateSite", place + "/retirement", place, ""),
                new Change(
                        "describeMenuItem",
                        item,
                        item,
                        "{'labels': {'en': 'Soup'}, 'family': 'FAMILY', 'kind': 'supply', 'unit': 'bowl'}"),
                new Change("retireMenuItem", item + "/retirement", item, ""),
                new Change("reinstateMenuItem", item + "/retirement", item, ""),
                new Change(
                        "arrangeMenuFamily",
                        "/menu-families/FAMILY",
                        "/menu-families#FAMILY",
                        "{'labels': {'en': 'Food'}, 'order': 2}"),
                new Change("arrangeOffering", place + "/offerings/ITEM", place + "/offerings#ITEM", "{'order': 2}"),
                new Change("pauseOffering", place + "/offerings/ITEM/pause", place + "/offerings#ITEM", ""),
                new Change("resumeOffering", place + "/offerings/ITEM/pause", place + "/offerings#ITEM", ""),
                new Change("withdrawOffering", place + "/offerings/ITEM", place + "/offerings#ITEM", ""),
                new Change(
                        "arrangeBundle",
                        place + "/bundles/BUNDLE",
                        place + "/bundles#BUNDLE",
                        "{'labels': {'en': 'Bag'}, 'order': 2, 'items': [{'item': 'ITEM', 'quantity': 2}]}"),
                new Change("removeBundle", place + "/bundles/BUNDLE", place + "/bundles#BUNDLE", ""));
    }

    private static String resource(String title) {
        return "{'kind': 'leaflet', 'topic': 'overdose', 'wordings': {'en': {'title': '%s', 'text': 'How to.'}}}"
                .formatted(title);
    }

    @Test
    void no_change_is_forgotten_here() {
        assertThat(Description.served().operations().stream()
                        .filter(Operation::takesIfMatch)
                        .map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(
                        changes().map(Change::operation).toList());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_of_what_has_changed_meanwhile_is_refused_and_told_the_current_version(Change change) {
        var before = read(change);
        make(change, STALE).isRefused(412, "changed-meanwhile").carries("ETag", version(change));
        assertThat(read(change)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changesThatReplace")
    void a_change_whose_body_was_lost_on_its_way_changes_nothing(Change change) {
        var before = read(change);
        make(change.losing(), tag(change)).isRefused(400, "malformed-json");
        assertThat(read(change)).isEqualTo(before);
    }

    static Stream<Change> changesThatReplace() {
        return changes()
                .filter(change ->
                        Description.served().operation(change.operation()).replaces());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_of_what_is_known_is_made(Change change) {
        var before = read(change);
        assertThat(make(change, STALE + ", " + tag(change)).status()).isIn(200, 201, 204);
        if (!UNDONE_ALREADY.contains(change.operation())) {
            assertThat(read(change)).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0\"", "\"1\",\"0\"", " \"0\" ", "\"0-0123456789ab\"", "\"0-0123456789ab-gzip\""})
    void a_version_can_be_told_in_many_ways(String tag) {
        var visit = desk.checksIn(aStranger());
        desk.ifStill(tag).posts(visit.path() + "/departure").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "\"\"",
                "W/\"0\"",
                "nonsense",
                "\"00\"",
                "\"0",
                ",",
                "\"-0\"",
                "\"0-\"",
                "\"0-x\"",
                "\"01-0123456789ab\"",
                "W/\"0-gzip\""
            })
    void what_is_not_the_version_is_another_one(String tag) {
        var visit = desk.checksIn(aStranger());
        desk.ifStill(tag).posts(visit.path() + "/departure").isRefused(412, "changed-meanwhile");
        visit.seenAgain().is("open");
    }

    @Test
    void what_was_thrown_away_meanwhile_is_not_made_anew() {
        var bundle = Map.of(
                "labels", Map.of("en", "Bag"),
                "order", 1,
                "items", List.of(Map.of("item", made("ITEM"), "quantity", 1)));
        var path = "/sites/" + site.code() + "/bundles/" + made("BUNDLE");
        manager.deletes(path).is(204);
        manager.ifStill("\"0\"").puts(path, bundle).isRefused(412, "changed-meanwhile");
        manager.ifStill("\"0\"").deletes(path).is(204);
    }

    private Answer make(Change change, String tag) {
        var operation = Description.served().operation(change.operation());
        var who = who(operation).ifStill(tag);
        var path = filled(change.path());
        return change.body().isEmpty()
                ? who.sends(Method.valueOf(operation.method()), path, null)
                : who.sends(Method.valueOf(operation.method()), path, filled(change.body()));
    }

    private CentreApi who(Operation operation) {
        return operation.roles().contains(COUNSELOR) ? desk : manager;
    }

    private String read(Change change) {
        return reading(change).body();
    }

    private Answer reading(Change change) {
        // All that the change is about has to be there before it is looked at.
        filled(change.path());
        filled(change.body());
        var operation = Description.served().operation(change.operation());
        return who(operation).gets(filled(change.read()).split("#")[0]).is(200);
    }

    private String version(Change change) {
        return tag(change).replaceFirst("-[0-9a-f]{12}\"$", "\"");
    }

    private String tag(Change change) {
        var which = filled(change.read()).split("#");
        var answer = reading(change);
        return which.length == 1
                ? answer.tag()
                : "\""
                        + answer.<Object>get((which[0].startsWith("/goals") ? "steps" : "items") + ".find { '"
                                + which[1] + "' in [it.code, it.item, it.id] }.version")
                        + "\"";
    }

    private String published(String id, String month) {
        var report = Map.of("kind", "services", "period", "month", "from", month);
        return manager.posts("/publications", Map.of("id", id, "report", report))
                .get("id");
    }

    private String filled(String text) {
        var filled = text.replace('\'', '"');
        for (var name : makers.keySet()) {
            if (filled.contains(name)) {
                filled = filled.replace(name, made(name));
            }
        }
        return filled;
    }
}
