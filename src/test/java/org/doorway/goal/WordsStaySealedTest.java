package org.doorway.goal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.DatabaseCopy;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsStaySealedTest {
    private final String mark = "gannet" + UUID.randomUUID().toString().substring(0, 8);

    private Counselor counselor;
    private CentreApi api;
    private String goal;
    private String relationship;
    private String session;

    @Inject
    DataSource database;

    @BeforeEach
    void somebody_has_said_a_lot() {
        counselor = Counselor.withSomebody();
        api = counselor.api();
        relationship = counselor.relationship(mark + "-name");
        api.puts("/relationships/" + relationship, Map.of("name", mark + "-again", "gives", mark, "standing", "mixed"))
                .is(200);
        goal = counselor.goal(Map.of("words", mark + "-goal", "relationship", relationship));
        api.puts(goal, Map.of("words", mark + "-goal anew", "reason", mark + "-reason"))
                .is(200);
        counselor.goes(goal, "activation", mark + "-because").is(200);
        counselor.step(goal, mark + "-step");
        api.posts(goal + "/ratings", Map.of("rating", 4, "words", mark + "-rating"))
                .is(201);
        api.puts(
                        counselor.path() + "/safer-plan",
                        Map.of(
                                "strategies", List.of(Map.of("situation", "rides_home", "words", mark + "-strategy")),
                                "people", List.of(Map.of("name", mark + "-friend"))))
                .is(200);
        counselor
                .reflects(Map.of("words", mark + "-thought", "prosOfStaying", mark))
                .is(201);
        session = sits(List.of(counselor.person()));
    }

    /** The path of a session that says more of people than when it was. */
    private String sits(List<String> people) {
        var content = Map.of("approaches", List.of("psychodynamic", "trauma_informed"), "participants", people);
        var site = FreshSite.open().code();
        var note = Map.of("words", mark + "-note", "readers", List.of("robin"));
        return "/counseling-sessions/"
                + api.posts("/counseling-sessions", Map.of("site", site, "content", content, "note", note))
                        .is(201)
                        .<String>get("id");
    }

    @Test
    void a_copy_of_the_database_shows_none_of_the_words() throws SQLException {
        // With nobody, one and several named, also after who was named has changed.
        var nobodys = sits(List.of());
        var together = sits(List.of(counselor.person(), Counselor.withSomebody().person()));
        api.puts(together, Map.of("type", "couple", "approaches", List.of("psychodynamic")))
                .is(200);
        api.puts(nobodys + "/note", Map.of("words", mark + "-note anew")).is(200);
        var copy = DatabaseCopy.of(database);
        assertThat(copy.shows(counselor.person())).isTrue();
        assertThat(copy.shows(mark)).isFalse();
        assertThat(copy.shows("\"standing\"")).isFalse();
        assertThat(copy.shows("RIDES_HOME")).isFalse();
        assertThat(copy.shows("PSYCHODYNAMIC")).isFalse();
        assertThat(copy.shows("COUPLE")).isTrue();
    }

    @Test
    void without_the_persons_key_nobody_reads_them_any_more() throws SQLException {
        try (var connection = database.getConnection();
                var forgetting = connection.prepareStatement("DELETE FROM person_key WHERE participant_id = ?")) {
            forgetting.setObject(1, UUID.fromString(counselor.person()));
            assertThat(forgetting.executeUpdate()).isEqualTo(1);
        }
        for (var path : List.of(
                goal,
                goal + "/versions",
                goal + "/ratings",
                session + "/note",
                counselor.path() + "/goals",
                counselor.path() + "/relationships",
                counselor.path() + "/reflections",
                counselor.path() + "/safer-plan",
                counselor.path() + "/safer-plan/page",
                "/relationships/" + relationship,
                "/relationships/" + relationship + "/timeline")) {
            api.gets(path).isRefused(404, "not-found");
        }
        // That there was a session goes on counting; what it was about is noise.
        api.gets(session).is(200).shows("approaches", empty());
        api.gets(counselor.path() + "/counseling-sessions").is(200).shows("items.approaches", contains(empty()));
    }

    @Test
    void what_was_said_of_one_goal_does_not_open_as_another_ones() throws SQLException {
        var other = counselor.goal("Something else.");
        try (var connection = database.getConnection();
                var forging = connection.prepareStatement(
                        "UPDATE goal SET words = (SELECT words FROM goal WHERE id = ?) WHERE id = ?")) {
            forging.setObject(1, UUID.fromString(goal.substring(goal.lastIndexOf('/') + 1)));
            forging.setObject(2, UUID.fromString(other.substring(other.lastIndexOf('/') + 1)));
            assertThat(forging.executeUpdate()).isEqualTo(1);
        }
        given().auth()
                .oauth2(api.token())
                .get("/api/v1" + other)
                .then()
                .statusCode(500)
                .body("type", equalTo("/api/v1/problems/unexpected"));
        api.gets(goal).is(200);
    }
}
