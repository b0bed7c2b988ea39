package org.doorway.participant.code;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Tokens;

/** A member of staff with a tablet. Every desk is somebody else: what one does counts against nobody but them. */
public final class Desk {
    private final String subject;
    private final String token;

    private Desk(String role) {
        subject = role + "-" + UUID.randomUUID();
        token = Tokens.of(List.of(role), null, subject);
    }

    public static Desk of(String role) {
        return new Desk(role);
    }

    String subject() {
        return subject;
    }

    public RequestSpecification asking() {
        return given().auth().oauth2(token).basePath("/api/v1").contentType("application/json");
    }

    public ValidatableResponse creates(Map<String, ?> participant) {
        return asking().body(participant).post("/participants").then();
    }

    /** The id of somebody of whom nothing is known. */
    public String welcomes() {
        return creates(Map.of()).statusCode(201).extract().path("id");
    }

    public String welcomes(String chosenName) {
        return creates(Map.of("chosenName", chosenName))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse reads(String path) {
        return asking().get(path).then();
    }

    public ValidatableResponse introduces(String participant, Map<String, ?> introduction) {
        return asking().body(introduction)
                .put("/participants/" + participant + "/introduction")
                .then();
    }

    public ValidatableResponse agreesToContact(String participant, Map<String, ?> wish) {
        return asking().body(wish)
                .put("/participants/" + participant + "/contact")
                .then();
    }

    public ValidatableResponse issues(String participant, Map<String, ?> code) {
        return asking().body(code)
                .post("/participants/" + participant + "/codes")
                .then();
    }

    /** A new random code: {@code id} and {@code code}. */
    public Map<String, String> givesCardTo(String participant) {
        return issues(participant, Map.of("kind", "random"))
                .statusCode(201)
                .extract()
                .path("");
    }

    public ValidatableResponse nameAsCode(String participant, String name) {
        return issues(participant, Map.of("kind", "chosen", "name", name));
    }

    public ValidatableResponse replaces(String participant, String code, Map<String, ?> replacement) {
        return asking().body(replacement)
                .post("/participants/" + participant + "/codes/" + code + "/replacement")
                .then();
    }

    public ValidatableResponse revokes(String participant, String code) {
        return asking().delete("/participants/" + participant + "/codes/" + code)
                .then();
    }

    public ValidatableResponse looksUp(String code) {
        return asking().body(Map.of("code", code)).post("/codes/lookup").then();
    }
}
