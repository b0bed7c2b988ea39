package org.doorway.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.doorway.DatabaseCopy;
import org.doorway.LogLines;
import org.doorway.TestCentre;
import org.doorway.participant.code.Desk;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingShowsTest {
    private final Desk counselor = Desk.of(Roles.COUNSELOR);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Bluebird-" + mark;
    private final String pronouns = "fae-" + mark;
    private final String contact = "Text me after noon " + mark;
    private final String chosenCode = "Redwing-" + mark;

    @Inject
    DataSource database;

    @Test
    void a_copy_of_the_database_shows_no_word_and_no_code() throws SQLException {
        var person = everythingAboutSomebody();
        var code = counselor.givesCardTo(person).get("code");
        var copy = DatabaseCopy.of(database);
        assertThat(copy.shows(person)).isTrue();
        for (var secret : List.of(name, pronouns, contact, chosenCode, chosenCode.toLowerCase(), mark, code)) {
            assertThat(copy.shows(secret)).isFalse();
        }
        assertThat(copy.shows(code.replace("-", ""))).isFalse();
    }

    @Test
    void without_the_persons_key_nothing_can_be_read_any_more() throws SQLException {
        var person = everythingAboutSomebody();
        try (var connection = database.getConnection();
                var forgetting = connection.prepareStatement("DELETE FROM person_key WHERE participant_id = ?")) {
            forgetting.setObject(1, UUID.fromString(person));
            assertThat(forgetting.executeUpdate()).isEqualTo(1);
        }
        counselor.reads("/participants/" + person).statusCode(404);
        counselor.reads("/participants/" + person + "/contact").statusCode(404);
    }

    @Test
    void the_log_tells_nothing_about_anybody() {
        try (var log = LogLines.listen()) {
            var person = everythingAboutSomebody();
            var code = counselor.givesCardTo(person).get("code");
            counselor.looksUp(code).statusCode(200);
            counselor.looksUp(name).statusCode(404);
            counselor.nameAsCode(person, chosenCode).statusCode(409);
            counselor.creates(Map.of("id", person, "chosenName", name)).statusCode(409);
            counselor.creates(Map.of("chosenName", name + "\u0000")).statusCode(422);
            counselor.creates(Map.of(name, name)).statusCode(422);
            counselor
                    .asking()
                    .body("{\"chosenName\": " + name)
                    .post("/participants")
                    .then()
                    .statusCode(400);
            Logger.getLogger("org.doorway.participant").info("The log is listened to");
            assertThat(log.text()).contains("The log is listened to").doesNotContain(mark, code);
        }
    }

    private String everythingAboutSomebody() {
        var person = counselor
                .creates(Map.of("chosenName", name, "pronouns", pronouns))
                .statusCode(201)
                .extract()
                .<String>path("id");
        counselor
                .agreesToContact(person, Map.of("words", contact))
                .statusCode(200)
                .body("words", is(contact));
        counselor.nameAsCode(person, chosenCode).statusCode(201);
        return person;
    }
}
