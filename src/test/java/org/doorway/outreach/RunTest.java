package org.doorway.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunTest {
    private static final Instant SIX = Instant.parse("2026-11-22T18:00:00Z");
    private static final RunPlan VAN = new RunPlan("Tuesday van", null);

    private final Run run = Run.start(UUID.randomUUID(), 1, VAN, SIX, new byte[0]);

    @Test
    void a_run_is_under_way_until_somebody_says_that_they_are_back() {
        assertThat(run.state()).isEqualTo(RunState.UNDER_WAY);
        run.end(SIX.plusSeconds(60));
        assertThat(run.state()).isEqualTo(RunState.ENDED);
        assertThat(run.endedAt).isEqualTo(SIX.plusSeconds(60));
    }

    @Test
    void whoever_was_back_first_was_right() {
        run.end(SIX.plusSeconds(60));
        run.end(SIX.plusSeconds(3600));
        assertThat(run.endedAt).isEqualTo(SIX.plusSeconds(60));
    }

    @Test
    void nobody_is_back_before_they_set_out() {
        run.end(SIX.minusSeconds(1));
        assertThat(run.endedAt).isEqualTo(SIX);
    }

    @Test
    void a_route_may_change_also_afterwards() {
        var stop = UUID.randomUUID();
        run.end(SIX);
        run.plan(new RunPlan(" ", List.of(stop)), SIX);
        assertThat(run.team).isNull();
        assertThat(run.stops).containsExactly(stop);
    }

    @Test
    void nothing_about_a_voided_run_changes_any_more() {
        run.makeVoid(SIX.plusSeconds(60));
        run.makeVoid(SIX.plusSeconds(120));
        assertThat(run.voidedAt).isEqualTo(SIX.plusSeconds(60));
        assertThat(run.state()).isEqualTo(RunState.VOIDED);
        assertThatThrownBy(() -> run.end(SIX)).isInstanceOf(Problem.class).hasMessage("run-voided");
        assertThatThrownBy(() -> run.plan(VAN, SIX)).isInstanceOf(Problem.class);
        assertThatThrownBy(run::requireCounted).isInstanceOf(Problem.class);
    }

    @Test
    void a_run_that_has_ended_may_turn_out_to_be_a_mistake() {
        run.end(SIX);
        run.makeVoid(SIX);
        assertThat(run.state()).isEqualTo(RunState.VOIDED);
    }
}
