package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.COUNSELOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
            "forgetWhereStopIs");

    private FreshSite site;
    private CentreApi desk;
    private final CentreApi manager = CentreApi.asManager();
    /** What stands for the parameters of paths and for the capital letters in bodies. */
    private final Map<String, String> known = new HashMap<>();

    @BeforeEach
    void a_centre_with_one_of_everything() {
        site = FreshSite.open();
        desk = CentreApi.as(COUNSELOR).at(site);
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird"));
        known.put("SITE", site.code());
        known.put("ITEM", site.offers("meal"));
        known.put("PARTICIPANT", card.participant());
        known.put("SOMEBODY", desk.givesACard().participant());
        known.put("FAMILY", "family_" + FreshSite.mark());
        site.bundles(BUNDLE, Map.of(known.get("ITEM"), 1));
        manager.puts("/menu-families/" + known.get("FAMILY"), Map.of("labels", Map.of("en", "Tests"), "order", 1))
                .is(200);
        known.put(
                "VISIT",
                desk.checksIn(Guest.somebodyShowing(card).taking(Map.of("id", LINE, "item", known.get("ITEM"))))
                        .id());
        known.put("TALLY", desk.counts(Map.of("headcount", 3)).is(201).get("id"));
        var person = "/participants/" + known.get("PARTICIPANT");
        known.put(
                "AIM",
                desk.posts(person + "/goals", Map.of("words", "Sleep.")).is(201).get("id"));
        known.put(
                "RESTING",
                desk.posts(person + "/goals", Map.of("words", "Paint.")).is(201).get("id"));
        desk.posts("/goals/" + known.get("RESTING") + "/activation").is(200);
        known.put(
                "STEP",
                desk.posts("/goals/" + known.get("AIM") + "/steps", Map.of("words", "Tea."))
                        .is(201)
                        .get("id"));
        known.put(
                "HABIT",
                desk.posts(person + "/relationships", Map.of("content", Map.of("name", "Tea")))
                        .is(201)
                        .get("id"));
        known.put(
                "THOUGHT",
                desk.posts(person + "/reflections", Map.of("content", Map.of("words", "Hm.")))
                        .is(201)
                        .get("id"));
        var someone = List.of(known.get("SOMEBODY"));
        known.put(
                "SITTING",
                desk.posts("/counseling-sessions", Map.of("content", Map.of("type", "group", "participants", someone)))
                        .is(201)
                        .get("id"));
        known.put(
                "CIRCLE",
                desk.posts("/groups", Map.of("content", Map.of("names", Map.of("en", "Circle"))))
                        .is(201)
                        .get("id"));
        known.put("MYSELF", desk.subject());
        known.put("SEALED", desk.givesACard().participant());
        desk.puts("/participants/" + known.get("SEALED") + "/seal", Map.of("workers", List.of(desk.subject())))
                .is(200);
        known.put("LOAD", UUID.randomUUID().toString());
        known.put("RUN", desk.posts("/runs", Map.of()).is(201).get("id"));
        desk.posts(
                        filled("/runs/RUN/loads"),
                        filled("{'id': 'LOAD', 'direction': 'out', 'supplies': [{'item': 'ITEM', 'quantity': 9}]}"))
                .is(201);
        known.put("STOP", site.stopsAt("Elm Street"));
        known.put(
                "RESOURCE",
                manager.posts("/resources", filled("{'content': " + resource("Naloxone") + "}"))
                        .is(201)
                        .get("id"));
        var report = Map.of("name", "Services", "report", Map.of("kind", "services"));
        known.put(
                "SAVED",
                manager.posts("/saved-reports", Map.of("content", report))
                        .is(201)
                        .get("id"));
        known.put(
                "THROWN",
                manager.posts("/saved-reports", Map.of("content", report))
                        .is(201)
                        .get("id"));
        var content = Map.of("texts", Map.of("en", "Closed."), "severity", "info", "sites", List.of(site.code()));
        known.put("JANUARY", published("0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e81", "2000-01-01"));
        known.put("FEBRUARY", published("0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e82", "2000-02-01"));
        manager.puts("/poster/source", Map.of("services", known.get("JANUARY"))).is(200);
        known.put(
                "NOTICE",
                desk.posts("/notices", Map.of("content", content)).is(201).get("id"));
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
        var run = "/runs/RUN";
        return Stream.of(
                new Change("correctCounselingSession", sitting, sitting, "{'minutes': 50}"),
                new Change("voidCounselingSession", sitting + "/void", sitting, ""),
                new Change("removeParticipant", sitting + "/participants/SOMEBODY", sitting, ""),
                new Change("writeSessionNote", sitting + "/note", sitting + "/note", "{'words': 'Hm.'}"),
                new Change("changeGroup", "/groups/CIRCLE", "/groups/CIRCLE", "{'names': {'en': 'Ring'}}"),
                new Change("retireGroup", "/groups/CIRCLE/retirement", "/groups/CIRCLE", ""),
                new Change("reinstateGroup", "/groups/CIRCLE/retirement", "/groups/CIRCLE", ""),
                new Change("addLines", visit + "/lines", visit, "{'lines': [{'item': 'ITEM'}]}"),
                new Change("undoLine", visit + "/lines/" + LINE, visit, ""),
                new Change("recordDeparture", visit + "/departure", visit, "{}"),
                new Change("linkVisit", visit + "/participant", visit, "{'participant': 'SOMEBODY'}"),
                new Change("unlinkVisit", visit + "/participant", visit, ""),
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
                new Change("putUpPoster", "/poster/source", "/poster/source", "{'services': 'FEBRUARY'}"),
                new Change("takeDownPoster", "/poster/source", "/poster/source", ""),
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
                new Change("withdrawOffering", place + "/offerings/ITEM", place + "/offerings#ITEM", ""),
                new Change(
                        "arrangeBundle",
                        place + "/bundles/" + BUNDLE,
                        place + "/bundles#" + BUNDLE,
                        "{'labels': {'en': 'Bag'}, 'order': 2, 'items': [{'item': 'ITEM', 'quantity': 2}]}"),
                new Change("removeBundle", place + "/bundles/" + BUNDLE, place + "/bundles#" + BUNDLE, ""));
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
        make(change, STALE).isRefused(412, "changed-meanwhile").carries("ETag", tag(change));
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
    @ValueSource(strings = {"*", "\"0\"", "\"1\",\"0\"", " \"0\" "})
    void a_version_can_be_told_in_many_ways(String tag) {
        var visit = desk.checksIn(aStranger());
        desk.ifStill(tag).posts(visit.path() + "/departure").is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"\"", "W/\"0\"", "nonsense", "\"00\"", "\"0", ",", "\"-0\""})
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
                "items", List.of(Map.of("item", known.get("ITEM"), "quantity", 1)));
        var path = "/sites/" + site.code() + "/bundles/" + BUNDLE;
        manager.deletes(path).is(204);
        manager.ifStill("\"0\"").puts(path, bundle).isRefused(412, "changed-meanwhile");
        manager.ifStill("\"0\"").deletes(path).is(204);
    }

    private Answer make(Change change, String tag) {
        var operation = Description.served().operation(change.operation());
        var who = who(operation).ifStill(tag);
        var path = filled(change.path());
        return change.body().isEmpty()
                ? new Answer(who.asking().request(Method.valueOf(operation.method()), path))
                : who.sends(Method.valueOf(operation.method()), path, filled(change.body()));
    }

    private CentreApi who(Operation operation) {
        return operation.roles().contains(COUNSELOR) ? desk : manager;
    }

    private String read(Change change) {
        return reading(change).body();
    }

    private Answer reading(Change change) {
        var operation = Description.served().operation(change.operation());
        return who(operation).gets(filled(change.read()).split("#")[0]).is(200);
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
        for (var value : known.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }
}
