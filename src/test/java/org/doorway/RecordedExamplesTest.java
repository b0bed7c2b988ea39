package org.doorway;

import static io.restassured.RestAssured.given;
import static org.doorway.platform.identity.Roles.FRONT_DESK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.doorway.platform.language.Texts;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.problem.ProblemView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The examples that the API description shows ({@code openapi/examples}) are what is really sent and answered, at a centre
 * that nobody else works at. {@code -Dexamples.renew=true} writes them anew.
 */
@QuarkusTest
@TestProfile(RecordedExamplesTest.OwnCentre.class)
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedExamplesTest {
    private static final boolean RENEWS = Boolean.getBoolean("examples.renew");
    private static final Path KEPT = Path.of("src", "main", "resources", "openapi", "examples");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String HOW =
            "Renew the examples: ./mvnw test -Dtest=RecordedExamplesTest -Dexamples.renew=true";

    /** Long enough for the requests about one operation. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private final SoftAssertions softly = new SoftAssertions();
    private MovableClock clock;
    private Exchanges exchanges;
    private CentreOfTheExamples centre;

    /** A centre with a database of its own. */
    public static class OwnCentre implements QuarkusTestProfile {}

    @BeforeEach
    void the_centre_opens() {
        clock = MovableClock.at(Invented.BEGIN);
        exchanges = new Exchanges(clock);
        centre = new CentreOfTheExamples(somebody -> somebody.watchedBy(exchanges));
        centre.opens();
    }

    @Test
    void what_the_description_shows_is_what_is_sent_and_answered() throws IOException {
        var begin = Invented.BEGIN;
        for (var operation : Description.served().operations()) {
            begin = begin.plus(TURN);
            clock.moveTo(begin);
            try {
                var values = centre.valuesFor(operation);
                hold(operation.id(), new Invented(begin).of(new PlayedOperation(operation, centre, values).play()));
            } catch (AssertionError | RuntimeException wrong) {
                softly.fail("%s: %s", operation, wrong);
            }
        }
        centre.whatIsUncommon();
        hold("problems", new Invented(begin.plus(TURN)).of(problems()));
        holdProperties();
        softly.assertAll();
    }

    private void hold(String name, JsonNode played) throws IOException {
        var file = KEPT.resolve(name + ".json");
        if (RENEWS) {
            Files.createDirectories(KEPT);
            Files.writeString(file, JSON.writeValueAsString(played) + "\n");
        } else {
            softly.assertThat(Files.exists(file) ? JSON.readTree(file.toFile()) : null)
                    .as("%s. %s", name, HOW)
                    .isEqualTo(played);
        }
    }

    /** A value that was kept and still fits is as good as any other. */
    private void holdProperties() throws IOException {
        var file = KEPT.resolve("properties.json");
        var kept = Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
        var now = JSON.createObjectNode();
        var invented = new Invented(Invented.BEGIN);
        exchanges.completed().forEach((schema, properties) -> {
            var values = now.putObject(schema);
            properties.forEach((property, value) -> {
                var old = kept.path(schema).path(property);
                values.set(
                        property,
                        fits(schema, property, old)
                                ? old
                                : invented.of(JSON.createObjectNode().set(property, value))
                                        .get(property));
            });
        });
        if (RENEWS) {
            Files.writeString(file, JSON.writeValueAsString(now) + "\n");
        } else {
            softly.assertThat(kept).as(HOW).isEqualTo(now);
        }
    }

    private static boolean fits(String schema, String property, JsonNode value) {
        var of = Description.served().document().at("/components/schemas/" + schema + "/properties/" + property);
        return !value.isMissingNode() && Description.served().faults(of, value).isEmpty();
    }

    /** One of each status, as it comes in. */
    private ObjectNode problems() {
        var problems = JSON.createObjectNode();
        var id = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2dff";
        var visit = centre.desk.checksIn(Guest.aStranger().with("site", CentreOfTheExamples.SITE));
        keep(problems, centre.desk.posts("/visits", "{"));
        problems.set(
                "401", Description.parse(given().get("/api/v1/visits/" + id).asString()));
        keep(problems, centre.desk.posts("/menu-items", Map.of()));
        keep(problems, centre.desk.gets("/visits/" + id));
        keep(
                problems,
                centre.desk.posts(
                        "/visits", Map.of("id", visit.id(), "site", CentreOfTheExamples.SITE, "peopleServed", 7)));
        keep(problems, centre.counselor.gets("/sync/changes?site=main&after=" + "0".repeat(32)));
        keep(problems, centre.desk.ifStill("\"99\"").sends(Method.PATCH, visit.path(), Map.of("peopleServed", 2)));
        keep(problems, centre.desk.posts("/visits", " ".repeat(1024 * 1024 + 1) + "{"));
        keep(
                problems,
                new Answer(centre.desk
                        .asking()
                        .contentType("text/plain")
                        .body("Two meals")
                        .post("/visits")));
        keep(problems, centre.desk.posts("/visits", Map.of("site", "nowhere", "peopleServed", -1)));
        keep(problems, centre.desk.saying("Accept", "image/png").gets("/menu?site=main"));
        keep(problems, guessing());
        problems.set(
                "503",
                JSON.valueToTree(
                        ProblemView.of(Problem.of(CommonError.UNAVAILABLE), Texts.LANGUAGES.get(0), "/api/v1/visits")));
        return problems;
    }

    private static Answer guessing() {
        var guesser = CentreApi.as(FRONT_DESK);
        var answer = guesser.posts("/codes/lookup", Map.of("code", "nobody"));
        for (int i = 0; i < 100 && answer.status() != 429; i++) {
            answer = guesser.posts("/codes/lookup", Map.of("code", "nobody " + i));
        }
        return answer;
    }

    private static void keep(ObjectNode problems, Answer answer) {
        problems.set(Integer.toString(answer.status()), Description.parse(answer.body()));
    }
}
