package org.doorway.counseling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorway.CentreApi;
import org.doorway.Description;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever looks at a session, or changes it, is written down: for everybody who took part. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionAccessTest {
    private static final Pattern SESSIONS = Pattern.compile("/counseling-sessions(/|$)");

    private final Set<String> recorded = new HashSet<>();
    private QuietRoom room;
    private CentreApi counselor;
    private String one;
    private String other;

    @Inject
    Rows rows;

    @BeforeEach
    void two_come_to_talk() {
        room = QuietRoom.open();
        counselor = room.counselor();
        one = room.somebody();
        other = room.somebody();
    }

    @Test
    void each_look_and_each_change_is_recorded_as_what_it_was_for_everybody() {
        var group = room.group();
        var content = Map.of("type", "group", "participants", List.of(one, other));
        var session = "/counseling-sessions/"
                + room.records(content, Map.of("group", group)).is(201).<String>get("id");
        isRecorded("recordCounselingSession", "CHANGE");
        looks(session, "getCounselingSession");
        looks(session + "/note", "getSessionNote");
        looks("/counseling-sessions", "listCounselingSessions");
        looks("/participants/" + one + "/counseling-sessions", "listPersonSessions");
        looks("/groups/" + group + "/counseling-sessions", "listGroupSessions");
        counselor.puts(session + "/note", Map.of("words", "Hm.")).is(200);
        isRecorded("writeSessionNote", "CHANGE");
        var third = room.somebody();
        counselor
                .puts(session, Map.of("type", "group", "participants", List.of(one, other, third)))
                .is(200);
        isRecorded("correctCounselingSession", "CHANGE");
        counselor.deletes(session + "/participants/" + third).is(204);
        isRecorded("removeParticipant", "CHANGE");
        assertThat(accesses(third, "removeParticipant", "CHANGE")).isEqualTo(1);
        counselor.sends(Method.PATCH, session, Map.of("minutes", 40)).is(200);
        isRecorded("amendCounselingSession", "CHANGE");
        counselor.posts(session + "/void").is(200);
        isRecorded("voidCounselingSession", "CHANGE");
        counselor.deletes(session + "/note").is(204);
        isRecorded("clearSessionNote", "CHANGE");
        counselor.deletes(session + "/void").is(200);
        isRecorded("restoreCounselingSession", "CHANGE");
        // Of all operations about sessions: a new one cannot be forgotten here.
        assertThat(recorded).isEqualTo(Description.idsOf(SESSIONS));
    }

    @Test
    void what_was_refused_is_recorded_for_nobody() {
        var session = room.sessionWith(one);
        room.colleague().gets(session + "/note").isRefused(404, "not-found");
        assertThat(accesses(one, "getSessionNote", "READ")).isZero();
    }

    private void looks(String path, String operation) {
        counselor.gets(path).is(200);
        isRecorded(operation, "READ");
    }

    private void isRecorded(String operation, String kind) {
        for (var person : List.of(one, other)) {
            assertThat(accesses(person, operation, kind)).as(operation).isEqualTo(1);
        }
        recorded.add(operation);
    }

    private int accesses(String person, String operation, String kind) {
        return rows.of(
                "person_access WHERE participant_id = ?::uuid AND operation = ? AND kind = ?", person, operation, kind);
    }
}
