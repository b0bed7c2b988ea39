package org.doorway.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorway.audit.PersonEvent.Kind.CHANGE;
import static org.doorway.audit.PersonEvent.Kind.READ;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.TestCentre;
import org.doorway.Tokens;
import org.doorway.platform.identity.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRecordTest {
    record Access(
            String operation,
            PersonEvent.Kind kind,
            UUID participant,
            @Nullable UUID resource) {}

    private final String subject = "wren-" + UUID.randomUUID();
    private final String token = Tokens.of(List.of(Roles.COUNSELOR), null, subject);

    @Inject
    DataSource database;

    @Test
    void every_reading_and_every_change_is_written_down_as_what_it_was() throws SQLException {
        var person = somebody();
        get("/participants/" + person);
        put("/participants/" + person + "/introduction", Map.of("chosenName", "Bluebird"));
        put("/participants/" + person + "/contact", Map.of("words", "Text me"));
        get("/participants/" + person + "/contact");
        assertThat(accesses())
                .containsExactly(
                        new Access("createParticipant", CHANGE, person, null),
                        new Access("getParticipant", READ, person, null),
                        new Access("changeIntroduction", CHANGE, person, null),
                        new Access("changeContact", CHANGE, person, null),
                        new Access("getContact", READ, person, null));
    }

    @Test
    void what_happens_to_codes_is_written_down_with_the_code_it_happens_to() throws SQLException {
        var person = somebody();
        var card = post("/participants/" + person + "/codes", Map.of("kind", "random"));
        var code = card.extract().<String>path("code");
        var lost = UUID.fromString(card.extract().path("id"));
        post("/codes/lookup", Map.of("code", code));
        var replaced = UUID.fromString(post("/participants/" + person + "/codes/" + lost + "/replacement", Map.of())
                .extract()
                .path("id"));
        get("/participants/" + person + "/codes");
        get("/participants/" + person + "/codes/" + replaced);
        given().auth().oauth2(token).delete("/api/v1/participants/" + person + "/codes/" + replaced);
        given().auth().oauth2(token).delete("/api/v1/participants/" + person + "/codes/" + replaced);
        assertThat(accesses())
                .containsExactly(
                        new Access("createParticipant", CHANGE, person, null),
                        new Access("issueCode", CHANGE, person, lost),
                        new Access("lookUpCode", READ, person, lost),
                        new Access("replaceCode", CHANGE, person, lost),
                        new Access("replaceCode", CHANGE, person, replaced),
                        new Access("listCodes", READ, person, null),
                        new Access("getCode", READ, person, null),
                        new Access("revokeCode", CHANGE, person, replaced));
    }

    @Test
    void a_repeated_request_reads_and_does_not_create_again() throws SQLException {
        var id = UUID.randomUUID();
        post("/participants", Map.of("id", id.toString()));
        post("/participants", Map.of("id", id.toString()));
        assertThat(accesses())
                .containsExactly(
                        new Access("createParticipant", CHANGE, id, null),
                        new Access("createParticipant", READ, id, null));
    }

    @Test
    void what_is_refused_or_finds_nobody_leaves_nothing() throws SQLException {
        get("/participants/" + UUID.randomUUID());
        post("/codes/lookup", Map.of("code", "Nobody " + UUID.randomUUID()));
        post("/participants", Map.of("chosenName", "x".repeat(200)));
        assertThat(accesses()).isEmpty();
    }

    @Test
    void the_service_itself_cannot_change_or_delete_what_was_written_down() throws SQLException {
        somebody();
        for (var tampering : List.of(
                "UPDATE person_access SET subject = 'nobody'", "DELETE FROM person_access", "TRUNCATE person_access")) {
            assertThatThrownBy(() -> execute(tampering))
                    .isInstanceOf(SQLException.class)
                    .hasFieldOrPropertyWithValue("SQLState", "42501");
        }
        assertThat(accesses()).hasSize(1);
    }

    private UUID somebody() {
        return UUID.fromString(post("/participants", Map.of()).extract().path("id"));
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(token).get("/api/v1" + path).then();
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private void put(String path, Map<String, ?> body) {
        given().auth().oauth2(token).contentType("application/json").body(body).put("/api/v1" + path);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Access> accesses() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT operation, kind, participant_id, resource"
                        + " FROM person_access WHERE subject = ? ORDER BY id")) {
            query.setString(1, subject);
            var rows = query.executeQuery();
            var accesses = new ArrayList<Access>();
            while (rows.next()) {
                accesses.add(new Access(
                        rows.getString(1),
                        PersonEvent.Kind.valueOf(rows.getString(2)),
                        rows.getObject(3, UUID.class),
                        rows.getObject(4, UUID.class)));
            }
            return accesses;
        }
    }
}
