package org.doorway.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.Description;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing has to be said, nothing has to be sent. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AbsentBodyTest {
    private CentreApi desk;

    @BeforeEach
    void a_desk() {
        desk = FreshSite.open().desk();
    }

    @Test
    void a_state_changes_without_a_body() {
        var visit = desk.checksIn(aStranger()).path();
        desk.posts(visit + "/departure").is(200);
        desk.posts("/visits").is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/octet-stream"})
    void what_nothing_is_declared_as_does_not_matter(String type) {
        var visit = desk.checksIn(aStranger()).path();
        var asking = desk.asking().contentType(type);
        assertThat(new Answer(asking.post(visit + "/departure")).status()).isEqualTo(200);
    }

    @Test
    void the_description_asks_for_a_body_where_one_is_needed_and_nowhere_else() {
        Description.served()
                .document()
                .path("paths")
                .forEach(path -> path.fields().forEachRemaining(operation -> {
                    var body = operation.getValue().path("requestBody");
                    if (!body.isMissingNode()) {
                        var isNeeded = !operation.getKey().equals("post") || requiresSomething(body);
                        assertThat(body.path("required").asBoolean(false))
                                .as(operation.getValue().path("operationId").asText())
                                .isEqualTo(isNeeded);
                    }
                }));
    }

    private static boolean requiresSomething(JsonNode body) {
        var ref = body.at("/content/application~1json/schema/$ref").asText().replace("#", "");
        return !Description.served().document().at(ref).path("required").isEmpty();
    }
}
