package org.doorway.launch;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.doorway.Management;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HealthTest {
    @Test
    void health_and_metrics_are_not_where_everybody_is_served() {
        for (var path : List.of("/q/health", "/q/health/ready", "/q/metrics")) {
            when().get(path).then().statusCode(404).body("type", is("/api/v1/problems/not-found"));
        }
        when().get(Management.address("/metrics")).then().statusCode(200);
    }

    @Test
    void the_service_is_ready_once_its_database_answers() {
        when().get(Management.address("/health/ready")).then().statusCode(200).body("status", is("UP"));
    }
}
