package org.doorway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the metrics say about requests, and what they never say. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {
    @Test
    void who_is_not_let_in_leaves_no_id_behind() {
        var id = UUID.randomUUID().toString();
        given().get("/api/v1/participants/" + id).then().statusCode(401);
        given().patch("/api/v1/participants/" + id).then().statusCode(405);
        given().get("/api/v1/participants/" + id + "/nowhere").then().statusCode(404);
        given().get("/" + id).then().statusCode(404);
        given().get("//api/v1//participants/" + id + "/");
        given().options("/api/v1/participants/" + id);
        assertThat(Management.metrics())
                .doesNotContain(id)
                .contains("method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"401\",uri=\"/api/v1/participants/{id}\"");
    }

    @Test
    void whoever_hangs_up_leaves_none_behind_either() throws Exception {
        var id = UUID.randomUUID().toString();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /api/v1/participants/" + id + " HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        given().get("/api/v1/problems/not-found").then().statusCode(200);
        assertThat(Management.metrics()).doesNotContain(id);
    }

    @Test
    void the_metrics_of_the_management_know_no_address_either() {
        var id = UUID.randomUUID().toString();
        given().get(Management.address("/" + id));
        assertThat(Management.metrics()).doesNotContain(id);
    }

    @Test
    void every_operation_keeps_its_own_label_whatever_else_is_asked_for() throws Exception {
        for (int i = 0; i < 300; i++) {
            given().get("/nowhere/" + i).then().statusCode(404);
        }
        for (var operation : Description.served().operations()) {
            var path = "/api/v1" + operation.path().replace("/api/v1", "").replaceAll("\\{[^}]*}", "x");
            given().request(operation.method(), path);
            new RawHttp(RestAssured.port)
                    .says("W" + path.hashCode() + " " + path + " HTTP/1.1", "Host: a", "Connection: close");
        }
        var metrics = Management.metrics();
        for (var operation : Description.served().operations()) {
            assertThat(metrics)
                    .contains("method=\"" + operation.method() + "\"")
                    .contains("uri=\"/api/v1" + operation.path().replace("/api/v1", "") + "\"");
        }
        assertThat(metrics).contains("method=\"OTHER\"").doesNotContain("method=\"W", "/nowhere");
    }

    @Test
    void what_has_not_changed_is_told_by_its_own_name() {
        var desk = CentreApi.as(FRONT_DESK).at(FreshSite.open());
        var tag = desk.gets("/menu").is(200).tag();
        desk.saying("If-None-Match", tag).gets("/menu").is(304);
        assertThat(Management.metrics())
                .contains("method=\"GET\",outcome=\"REDIRECTION\",status=\"304\",uri=\"/api/v1/menu\"");
    }
}
