package org.doorway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.doorway.Answer;
import org.doorway.TestCentre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Whatever counselors call in whatever order, with or without saying which version they know: the history is one that
 * can have been. Over HTTP, so that the lock, the version and the history are those that are served.
 */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoalHistoryTest {
    private static final int SEQUENCES = 15;
    private static final int LONGEST = 14;

    /** Written down once more, as people would say it; the service has its own. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "idea", List.of("active", "reached", "set_aside"),
            "active", List.of("paused", "reached", "set_aside"),
            "paused", List.of("active", "reached", "set_aside"),
            "reached", List.of("active"),
            "set_aside", List.of("active"));

    private static final Map<String, String> STATES = Map.of(
            "activation", "active",
            "pause", "paused",
            "arrival", "reached",
            "setting-aside", "set_aside");

    private enum Known {
        NOTHING,
        THE_CURRENT_VERSION,
        AN_OLD_VERSION
    }

    /**
     * One call.
     *
     * @param way where the goal is to go; null: it is said anew
     */
    private record Call(@Nullable String way, String words, String aim, Known known) {}

    /** What a version should say. */
    private record Version(String state, String words, String aim) {}

    @Test
    void any_sequence_of_calls_leaves_a_history_that_can_have_been() {
        var counselor = Counselor.withSomebody();
        JqwikSession.run(() -> calls().sampleStream().limit(SEQUENCES).forEach(calls -> {
            var goal = counselor.goal(Map.of("words", "Sleep.", "aim", "explore"));
            var history = new ArrayList<>(List.of(new Version("idea", "Sleep.", "explore")));
            for (var call : calls) {
                make(counselor, goal, call, history);
            }
            leaves(counselor, goal, history, calls);
        }));
    }

    private static Arbitrary<List<Call>> calls() {
        return Combinators.combine(
                        Arbitraries.of("activation", "pause", "arrival", "setting-aside")
                                .injectNull(0.3),
                        Arbitraries.of("Sleep.", "Sleep early."),
                        Arbitraries.of("explore", "moderation", "stop"),
                        Arbitraries.of(Known.class))
                .as(Call::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST);
    }

    private static void make(Counselor counselor, String goal, Call call, List<Version> history) {
        var before = history.get(history.size() - 1);
        var wanted = call.way() == null
                ? new Version(before.state(), call.words(), call.aim())
                : new Version(STATES.get(call.way()), before.words(), before.aim());
        var answer = send(counselor, goal, call, history.size() - 1);
        if (call.known() == Known.AN_OLD_VERSION) {
            answer.isRefused(412, "changed-meanwhile").carries("ETag", "\"" + (history.size() - 1) + "\"");
        } else if (!wanted.state().equals(before.state())
                && !WAYS.get(before.state()).contains(wanted.state())) {
            answer.isRefused(409, "no-way-there");
            assertThat(answer.<String>get("detail"))
                    .contains(before.state(), String.join(", ", WAYS.get(before.state())));
        } else {
            answer.is(200)
                    .shows("state", wanted.state())
                    .shows("words", wanted.words())
                    .shows("aim", wanted.aim());
            if (!wanted.equals(before)) {
                history.add(wanted);
            }
        }
    }

    private static Answer send(Counselor counselor, String goal, Call call, int version) {
        var api = switch (call.known()) {
            case NOTHING -> counselor.api();
            case THE_CURRENT_VERSION -> counselor.api().ifStill("\"" + version + "\"");
            case AN_OLD_VERSION -> counselor.api().ifStill("\"" + (version - 1) + "\"");
        };
        return call.way() == null
                ? api.puts(goal, Map.of("words", call.words(), "aim", call.aim()))
                : api.posts(goal + "/" + call.way());
    }

    private static void leaves(Counselor counselor, String goal, List<Version> history, List<Call> calls) {
        var stored = counselor.api().gets(goal + "/versions?limit=500").is(200);
        List<String> states = stored.get("items.state.reverse()");
        List<String> words = stored.get("items.words.reverse()");
        List<String> aims = stored.get("items.aim.reverse()");
        List<Integer> numbers = stored.get("items.number.reverse()");
        var versions = new ArrayList<Version>();
        for (int i = 0; i < states.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i);
            versions.add(new Version(states.get(i), words.get(i), aims.get(i)));
            if (i > 0 && !states.get(i).equals(states.get(i - 1))) {
                assertThat(WAYS.get(states.get(i - 1))).contains(states.get(i));
            }
        }
        assertThat(versions).as(calls.toString()).isEqualTo(history);
    }
}
