package org.doorway.sync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.operationAt;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.sync.StreetPhone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The same thing by two ways: online with an answer that is lost, and out of the phone's queue. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoWaysTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Instant THEN = NOW.minusSeconds(1800);

    @Inject
    Commands commands;

    private FreshSite site;
    private CentreApi counselor;
    private StreetPhone phone;
    private String meal;
    private String person;
    private String goal;
    private String run;
    private String stop;

    /**
     * Something that is created with an id.
     *
     * @param time the property that says when; null: there is none
     * @param other something else with the same id
     */
    private record Create(
            String type,
            @Nullable String about,
            String online,
            Map<String, Object> body,
            @Nullable String time,
            Map<String, ?> other) {
        Map<String, ?> path() {
            return about == null ? Map.of() : Map.of("id", about);
        }

        Map<String, Object> with(Map<String, ?> more) {
            var all = new LinkedHashMap<String, Object>(body);
            all.putAll(more);
            return all;
        }

        Map<String, Object> atTime(Instant at) {
            if (time == null) {
                return body;
            }
            return with(Map.of(time, time.equals("day") ? at.toString().substring(0, 10) : at.toString()));
        }

        /** Sends it without a queue; a note is put where others put theirs, and so never says that it is new. */
        Answer by(CentreApi somebody, Map<String, ?> said) {
            return type.equals("changeStopNote") ? somebody.puts(online, said) : somebody.posts(online, said);
        }
    }

    @BeforeEach
    void a_counselor_on_the_street() {
        MovableClock.at(NOW);
        site = FreshSite.open();
        meal = site.offers("meal");
        counselor = CentreApi.as(COUNSELOR).at(site);
        phone = StreetPhone.of(counselor);
        person = counselor.givesACard().participant();
        goal = counselor
                .posts("/participants/" + person + "/goals", Map.of("words", "Sleep."))
                .is(201)
                .get("id");
        run = counselor.posts("/runs", Map.of()).is(201).get("id");
        stop = site.stopsAt("Elm Street");
    }

    @Test
    void what_was_saved_online_is_known_when_it_comes_out_of_the_queue() {
        each(create -> {
            assertThat(create.by(counselor, create.body()).status()).isIn(200, 201);
            comesOutOfTheQueue(create, create.body(), "already_known");
            comesOutOfTheQueue(create, create.atTime(NOW.minusSeconds(60)), "already_known");
            comesOutOfTheQueue(create, create.with(create.other()), "refused");
        });
    }

    @Test
    void what_came_out_of_the_queue_is_known_when_it_is_sent_online() {
        each(create -> {
            comesOutOfTheQueue(create, create.body(), "applied");
            create.by(counselor, create.body()).is(200);
            create.by(counselor, create.with(create.other())).isRefused(409, "id-taken");
        });
    }

    @Test
    void a_clock_that_is_off_makes_no_other_thing_of_it() {
        each(create -> {
            var told = create.atTime(THEN.plus(TWO_HOURS));
            var first = operationAt(THEN.plus(TWO_HOURS), create.type(), create.path(), told);
            phone.sendsAt(NOW.plus(TWO_HOURS), List.of(first)).is(200).shows("results[0].outcome", "applied");
            // By another operation, as from a phone that has forgotten about it, and with a clock that drifted on.
            var again = operationAt(THEN.plus(TWO_HOURS), create.type(), create.path(), told);
            phone.sendsAt(NOW.plus(TWO_HOURS).plusSeconds(600), List.of(again))
                    .is(200)
                    .shows("results[0].outcome", "already_known");
            create.by(counselor, told).is(200);
            if (create.time() != null && !create.time().equals("day")) {
                create.by(counselor, create.atTime(THEN)).isRefused(409, "id-taken");
            }
        });
    }

    @Test
    void every_command_that_creates_something_is_tried() {
        assertThat(creates().stream().map(Create::type))
                .containsExactlyInAnyOrderElementsOf(commands.all().stream()
                        .filter(command -> java.util.Arrays.stream(
                                        command.body().getRecordComponents())
                                .anyMatch(part -> part.getName().equals("id")))
                        .map(Command::type)
                        .toList());
    }

    @Test
    void what_a_team_brought_back_is_counted_once_by_either_way() {
        var load = load("back");
        phone.sendsAt(
                        NOW.plus(TWO_HOURS),
                        List.of(operationAt(THEN.plus(TWO_HOURS), "endRun", Map.of("id", run), Map.of("load", load))))
                .is(200)
                .shows("results[0].outcome", "applied");
        counselor.posts("/runs/" + run + "/end", Map.of("load", load)).is(200).shows("loads.size()", 1);
        counselor.posts("/runs/" + run + "/loads", load).is(200).shows("loads.size()", 1);
    }

    @Test
    void the_same_operation_may_say_more_or_less_of_what_is_meant() {
        var id = UUID.randomUUID().toString();
        var short_ =
                operationAt(THEN, "recordVisit", Map.of(), Map.of("id", id, "lines", List.of(Map.of("item", meal))));
        phone.sends(short_).is(200).shows("results[0].outcome", "applied");
        var nothing = new HashMap<String, Object>(Map.of("item", meal, "given", 1, "estimated", false));
        nothing.put("minutes", null);
        var long_ = new HashMap<>(short_);
        long_.put("path", Map.of());
        long_.put(
                "body",
                Map.of(
                        "id", id.toUpperCase(java.util.Locale.ROOT),
                        "site", site.code(),
                        "arrivedAt", THEN.toString(),
                        "modality", "drop_in",
                        "peopleServed", 1,
                        "lines", List.of(nothing)));
        phone.sends(long_).is(200).shows("results[0].outcome", "already_known");
        long_.put("body", Map.of("id", id, "peopleServed", 2, "lines", List.of(Map.of("item", meal))));
        phone.sends(long_).is(200).shows("results[0].problem.type", "/api/v1/problems/id-taken");
    }

    private void each(Consumer<Create> check) {
        creates().forEach(check);
    }

    private void comesOutOfTheQueue(Create create, Map<String, ?> body, String outcome) {
        phone.sends(operationAt(THEN, create.type(), create.path(), body))
                .is(200)
                .shows("results[0].outcome", outcome);
    }

    private List<Create> creates() {
        return List.of(
                new Create(
                        "recordVisit",
                        null,
                        "/visits",
                        some(Map.of("lines", List.of(Map.of("item", meal)))),
                        "arrivedAt",
                        Map.of("peopleServed", 2)),
                new Create(
                        "recordTally", null, "/tallies", some(Map.of("headcount", 3)), "day", Map.of("headcount", 4)),
                new Create(
                        "createParticipant",
                        null,
                        "/participants",
                        some(Map.of("chosenName", "Bluebird")),
                        null,
                        Map.of("pronouns", "they")),
                new Create(
                        "startRun", null, "/runs", some(Map.of()), "startedAt", Map.of("plan", Map.of("team", "Van"))),
                new Create(
                        "addLoad",
                        run,
                        "/runs/" + run + "/loads",
                        load("out"),
                        "countedAt",
                        Map.of("direction", "back")),
                new Create(
                        "issueCode",
                        person,
                        "/participants/" + person + "/codes",
                        some(Map.of("kind", "chosen", "name", "Blue bird " + UUID.randomUUID())),
                        null,
                        Map.of("name", "Red bird")),
                new Create(
                        "nameGoal",
                        person,
                        "/participants/" + person + "/goals",
                        some(Map.of("words", "Rest.")),
                        null,
                        Map.of("aim", "break")),
                new Create(
                        "addStep",
                        goal,
                        "/goals/" + goal + "/steps",
                        some(Map.of("words", "Tea.")),
                        null,
                        Map.of("words", "Cake.")),
                new Create(
                        "rateGoal",
                        goal,
                        "/goals/" + goal + "/ratings",
                        some(Map.of("rating", 4)),
                        "ratedAt",
                        Map.of("rating", 5)),
                new Create(
                        "changeStopNote",
                        stop,
                        "/stops/" + stop + "/note",
                        some(Map.of("text", "Ring.")),
                        "writtenAt",
                        Map.of("text", "Knock.")));
    }

    private Map<String, Object> load(String direction) {
        return some(Map.of("direction", direction, "supplies", List.of(Map.of("item", meal, "quantity", 3))));
    }

    private static Map<String, Object> some(Map<String, ?> content) {
        var body = new LinkedHashMap<String, Object>(content);
        body.put("id", UUID.randomUUID().toString());
        return body;
    }
}
