package org.doorway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of the API description, sent as they stand: each of them does what its operation is for. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {
    private static final String CODE = "K7Q2-M4XW";
    private static final String SOMEBODY = "0198f3a2-7c11-4d3e-9a55-3f1f4b0c2e70";
    private static final String GOAL = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e71";

    // Asked for within a test: before that nobody knows the service's port.
    private static Description description() {
        return Description.served();
    }

    @Inject
    PrintedCards cards;

    private final SoftAssertions softly = new SoftAssertions();
    private final CentreApi manager = CentreApi.as(MANAGER);
    private final CentreApi desk = CentreApi.as(FRONT_DESK);
    private final CentreApi counselor = CentreApi.as(COUNSELOR);

    /** The centre that the examples are about; setting it up again changes nothing. */
    @BeforeEach
    void the_centre_of_the_examples() {
        MovableClock.at("2026-11-22T20:00:00Z");
        manager.posts("/sites", Map.of("code", "main", "name", "Main Street", "timeZone", "America/Los_Angeles"));
        for (var item : List.of("food.meal", "use.inject.syringe_fixed", "dispose.return")) {
            var family = item.substring(0, item.indexOf('.'));
            manager.puts("/menu-families/" + family, Map.of("labels", Map.of("en", family), "order", 1));
            manager.posts(
                    "/menu-items",
                    Map.of(
                            "code",
                            item,
                            "description",
                            Map.of("labels", Map.of("en", item), "family", family, "kind", "supply", "unit", "item")));
        }
        var participant = desk.givesACard().participant();
        cards.give(participant, CODE);
        desk.posts("/participants", Map.of("id", SOMEBODY));
        counselor.posts("/participants/" + SOMEBODY + "/goals", Map.of("id", GOAL, "words", "Sleep."));
        // Robin has been seen at work here.
        given().auth()
                .oauth2(Tokens.of(List.of(COUNSELOR), null, "robin"))
                .basePath("/api/v1")
                .get("/participants/" + SOMEBODY)
                .then()
                .statusCode(200);
    }

    @Test
    void every_body_has_an_example_that_is_what_its_schema_says() {
        for (var operation : description().operations()) {
            if (operation.hasBody()) {
                var examples = operation.bodyExamples();
                softly.assertThat(examples).as(operation.id()).isNotEmpty();
                examples.forEach(example -> softly.assertThat(description().faults(operation.bodySchema(), example))
                        .as("%s: %s", operation.id(), example)
                        .isEmpty());
            }
        }
        softly.assertAll();
    }

    @Test
    void every_example_works() {
        for (var operation : description().operations()) {
            if (operation.hasBody()) {
                operation.bodyExamples().forEach(example -> {
                    var answer = who(operation)
                            .sends(Method.valueOf(operation.method()), path(operation), example.toString());
                    softly.assertThat(answer.status())
                            .as("%s: %s\n%s", operation, example, answer.body())
                            .isIn(200, 201, 202, 204);
                });
            }
        }
        softly.assertAll();
    }

    @Test
    void every_example_of_a_property_is_what_its_schema_says() {
        var schemas = description().document().at("/components/schemas");
        schemas.fields()
                .forEachRemaining(schema -> schema.getValue()
                        .path("properties")
                        .fields()
                        .forEachRemaining(property -> property.getValue()
                                .path("examples")
                                .forEach(example -> softly.assertThat(
                                                description().faults(property.getValue(), example))
                                        .as("%s.%s: %s", schema.getKey(), property.getKey(), example)
                                        .isEmpty())));
        softly.assertAll();
    }

    @Test
    void everything_can_be_sent_as_nothing_known() {
        // Absent and null mean the same, also in the schema: what an answer leaves out, a request need not spell out.
        assertThat(description()
                        .operation("recordVisit")
                        .bodySchema()
                        .path("$ref")
                        .asText())
                .isEqualTo("#/components/schemas/CheckIn");
        assertThat(description()
                        .document()
                        .at("/components/schemas/CheckIn/required")
                        .isMissingNode())
                .isTrue();
        assertThat(description()
                        .document()
                        .at("/components/schemas/CreateParticipant/required")
                        .isMissingNode())
                .isTrue();
    }

    CentreApi who(Operation operation) {
        if (operation.roles().contains(FRONT_DESK)) {
            return desk;
        }
        return operation.roles().contains(COUNSELOR)
                ? counselor
                : CentreApi.as(operation.roles().iterator().next());
    }

    /** Something fresh for each of the path's parameters. */
    String path(Operation operation) {
        var path = operation.path().replaceFirst("^/api/v1", "");
        var values = new HashMap<String, String>();
        if (path.startsWith("/visits/")) {
            values.put("line", UUID.randomUUID().toString());
            var line = Map.of("id", values.get("line"), "item", "food.meal");
            values.put(
                    "id",
                    desk.checksIn(aStranger().with("site", "main").taking(line)).id());
        } else if (path.startsWith("/participants/")) {
            var card = desk.givesACard();
            values.put("id", card.participant());
            values.put("codeId", card.id());
        } else if (path.startsWith("/goals/")) {
            String goal = counselor
                    .posts("/participants/" + desk.givesACard().participant() + "/goals", Map.of("words", "Sleep."))
                    .is(201)
                    .get("id");
            counselor.posts("/goals/" + goal + "/activation").is(200);
            values.put("id", goal);
            values.put(
                    "step",
                    counselor
                            .posts("/goals/" + goal + "/steps", Map.of("words", "Tea."))
                            .is(201)
                            .get("id"));
        } else if (path.startsWith("/relationships/") || path.startsWith("/reflections/")) {
            var what = path.substring(1, path.indexOf('/', 1));
            values.put(
                    "id",
                    CentreApi.as(COUNSELOR)
                            .posts(
                                    "/participants/" + desk.givesACard().participant() + "/" + what,
                                    Map.of("content", Map.of(what.equals("relationships") ? "name" : "words", "Tea")))
                            .is(201)
                            .get("id"));
        } else if (path.startsWith("/stops/")) {
            var description = Map.of("name", "Elm Street", "kind", "zone");
            values.put(
                    "id",
                    manager.posts("/stops", Map.of("site", "main", "description", description))
                            .is(201)
                            .get("id"));
        } else if (path.startsWith("/runs/")) {
            values.put(
                    "id", manager.posts("/runs", Map.of("site", "main")).is(201).get("id"));
        } else if (path.startsWith("/resources/")) {
            var wordings = Map.of("en", Map.of("title", "Naloxone", "text", "How to give it."));
            var content = Map.of("kind", "leaflet", "topic", "overdose", "wordings", wordings);
            values.put(
                    "id",
                    manager.posts("/resources", Map.of("content", content))
                            .is(201)
                            .get("id"));
        } else if (path.startsWith("/counseling-sessions/")) {
            values.put(
                    "id",
                    counselor
                            .posts("/counseling-sessions", Map.of("site", "main"))
                            .is(201)
                            .get("id"));
        } else if (path.startsWith("/groups/")) {
            var circle = Map.of("site", "main", "content", Map.of("names", Map.of("en", "Circle")));
            values.put("id", counselor.posts("/groups", circle).is(201).get("id"));
        } else if (path.startsWith("/publications/")) {
            values.put("id", publication());
        } else if (path.equals("/poster/source")) {
            description()
                    .operation("publishReport")
                    .bodyExamples()
                    .forEach(example -> manager.posts("/publications", example.toString()));
        } else if (path.startsWith("/saved-reports/")) {
            var report = Map.of("name", "Services", "report", Map.of("kind", "services"));
            values.put(
                    "id",
                    manager.posts("/saved-reports", Map.of("content", report))
                            .is(201)
                            .get("id"));
        } else if (path.startsWith("/notices/")) {
            values.put("id", notice());
        } else if (path.equals("/sync/batches")) {
            desk.posts("/phones", Map.of("id", "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d51"));
        } else if (path.startsWith("/menu-items/")) {
            values.put("code", "food.meal");
        } else if (path.startsWith("/menu-families/")) {
            values.put("code", "food");
        } else if (path.startsWith("/sites/")) {
            values.putAll(Map.of("code", "main", "site", "main", "item", "food.meal", "bundle", "usual-bag"));
        }
        assertThat(values.keySet())
                .as("Tell this test what %s is about", operation)
                .containsAll(operation.parametersInPath());
        return operation.pathWith(values::get).replaceFirst("^/api/v1", "");
    }

    /** Of a month of which more became known since. */
    private String publication() {
        var report = Map.of("kind", "services", "period", "month", "from", "2019-05-01");
        String id =
                manager.posts("/publications", Map.of("report", report)).is(201).get("id");
        desk.counts(Map.of("site", "main", "day", "2019-05-20", "headcount", 40))
                .is(201);
        return id;
    }

    private String notice() {
        var content = Map.of("texts", Map.of("en", "Closed."), "severity", "info", "sites", List.of("main"));
        return manager.posts("/notices", Map.of("id", UUID.randomUUID().toString(), "content", content))
                .is(201)
                .get("id");
    }
}
