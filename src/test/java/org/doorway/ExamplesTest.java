package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
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
    // Asked for within a test: before that nobody knows the service's port.
    private static Description description() {
        return Description.served();
    }

    private final SoftAssertions softly = new SoftAssertions();
    private final CentreOfTheExamples centre = new CentreOfTheExamples();

    @BeforeEach
    void the_centre_of_the_examples() {
        MovableClock.at("2026-11-22T20:00:00Z");
        centre.opens();
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
                    var answer = centre.who(operation)
                            .sends(Method.valueOf(operation.method()), centre.path(operation), example.toString());
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
}
