package org.doorway.counseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.platform.identity.Roles.PRIVACY_OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.LogLines;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was said in a quiet room is in no answer to anybody else, in no refusal and in no log. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingSaidShowsTest {
    private final String mark = "plover" + UUID.randomUUID().toString().substring(0, 8);
    private QuietRoom room;
    private CentreApi counselor;
    private String person;
    private String session;

    @BeforeEach
    void somebody_talked() {
        room = QuietRoom.open();
        counselor = room.counselor();
        person = room.somebody();
        session = room.sessionWith(person);
        counselor.puts(session + "/note", Map.of("words", mark)).is(200);
    }

    @Test
    void to_nobody_but_counselors_there_is_anything_to_ask_for() {
        for (var role : List.of(FRONT_DESK, OUTREACH, MANAGER, PRIVACY_OFFICER, ADMIN)) {
            var other = CentreApi.as(role).at(room.site());
            for (var path : List.of(
                    session,
                    session + "/note",
                    "/counseling-sessions",
                    "/participants/" + person + "/counseling-sessions",
                    "/participants/" + person + "/overview",
                    "/groups/" + room.group() + "/counseling-sessions")) {
                other.gets(path).isRefused(403, "role-may-not");
            }
        }
    }

    /** Whether there is such a session makes no difference to what they are told. */
    @Test
    void what_they_are_told_is_the_same_whether_there_is_one_or_not() {
        var desk = CentreApi.as(FRONT_DESK);
        var nothing = "/counseling-sessions/" + UUID.randomUUID();
        assertThat(desk.gets(session).body().replace(session, ""))
                .isEqualTo(desk.gets(nothing).body().replace(nothing, ""));
        var colleague = room.colleague();
        var silent = room.sessionWith(person);
        for (UnaryOperator<String> asking : List.<UnaryOperator<String>>of(
                path -> colleague.gets(path + "/note").body(),
                path -> colleague.puts(path + "/note", Map.of()).body())) {
            assertThat(asking.apply(session).replace(session, ""))
                    .isEqualTo(asking.apply(silent).replace(silent, ""));
        }
        assertThat(colleague.gets(session).body().replaceAll("\"(id|heldAt)\":\"[^\"]*\"", ""))
                .isEqualTo(colleague.gets(silent).body().replaceAll("\"(id|heldAt)\":\"[^\"]*\"", ""));
    }

    @Test
    void no_refusal_and_no_line_of_the_log_repeats_it() {
        try (var log = LogLines.listen()) {
            var refused = new ArrayList<Answer>();
            var tooLong = mark.repeat(1000);
            refused.add(counselor.puts(session + "/note", Map.of("words", tooLong)));
            refused.add(counselor.puts(session + "/note", Map.of("words", mark + "\u0000")));
            refused.add(counselor.puts(session + "/note", Map.of(mark, mark)));
            refused.add(counselor.puts(session + "/note", "{\"words\": " + mark));
            refused.add(counselor.ifStill("\"99\"").puts(session + "/note", Map.of("words", mark)));
            refused.add(room.colleague().puts(session + "/note", Map.of("words", mark)));
            var id = session.substring(session.lastIndexOf('/') + 1);
            refused.add(counselor.posts("/counseling-sessions", Map.of("id", id, "note", Map.of("words", mark))));
            refused.add(counselor.posts("/counseling-sessions", Map.of("content", Map.of("type", mark))));
            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.status()).isBetween(400, 422);
                assertThat(answer.body().replace("/" + mark, "")).doesNotContain(mark);
            });
            counselor.gets(session + "/note").shows("words", mark);
            Logger.getLogger("org.doorway.counseling").info("The log is listened to");
            assertThat(log.text()).contains("The log is listened to").doesNotContain(mark);
        }
    }
}
