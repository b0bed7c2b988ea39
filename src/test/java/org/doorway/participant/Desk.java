package org.doorway.participant;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Tokens;

/** A member of staff with a tablet. Every desk is somebody else: what one does counts against nobody but them. */
final class Desk {
    private final String subject;
    private final String token;

    private Desk(String role) {
        subject = role + "-" + UUID.randomUUID();
        token = Tokens.of(List.of(role), null, subject);
    }

    static Desk of(String role) {
        return new Desk(role);
    }

    String subject() {
        return subject;
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token).basePath("/api/v1").contentType("application/json");
    }

    ValidatableResponse creates(Map<String, ?> participant) {
        return asking().body(participant).post("/participants").then();
    }

    /** The id of somebody of whom nothing is known. */
    String welcomes() {
        return creates(Map.of()).statusCode(201).extract().path("id");
    }

    String welcomes(String chosenName) {
        return creates(Map.of("chosenName", chosenName))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse reads(String path) {
        return asking().get(path).then();
    }

    ValidatableResponse introduces(String participant, Map<String, ?> introduction) {
        return asking().body(introduction)
                .put("/participants/" + participant + "/introduction")
                .then();
    }

    ValidatableResponse agreesToContact(String participant, Map<String, ?> wish) {
        return asking().body(wish)
                .put("/participants/" + participant + "/contact")
                .then();
    }

    ValidatableResponse issues(String participant, Map<String, ?> code) {
        return asking().body(code)
                .post("/participants/" + participant + "/codes")
                .then();
    }

    /** A new random code: {@code id} and {@code code}. */
    Map<String, String> givesCardTo(String participant) {
        return issues(participant, Map.of("kind", "random"))
                .statusCode(201)
                .extract()
                .path("");
    }

    ValidatableResponse nameAsCode(String participant, String name) {
        return issues(participant, Map.of("kind", "chosen", "name", name));
    }

    ValidatableResponse replaces(String participant, String code, Map<String, ?> replacement) {
        return asking().body(replacement)
                .post("/participants/" + participant + "/codes/" + code + "/replacement")
                .then();
    }

    ValidatableResponse revokes(String participant, String code) {
        return asking().delete("/participants/" + participant + "/codes/" + code)
                .then();
    }

    ValidatableResponse looksUp(String code) {
        return asking().body(Map.of("code", code)).post("/codes/lookup").then();
    }
}
