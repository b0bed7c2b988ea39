package org.doorway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.doorway.platform.problem.Problem;

/** The ways that a goal can go. */
class GoalStateTest {
    /** Written down once more, as people would say it; the service has its own. */
    private static final Map<GoalState, Set<GoalState>> WAYS = Map.of(
            GoalState.IDEA, Set.of(GoalState.ACTIVE, GoalState.REACHED, GoalState.SET_ASIDE),
            GoalState.ACTIVE, Set.of(GoalState.PAUSED, GoalState.REACHED, GoalState.SET_ASIDE),
            GoalState.PAUSED, Set.of(GoalState.ACTIVE, GoalState.REACHED, GoalState.SET_ASIDE),
            GoalState.REACHED, Set.of(GoalState.ACTIVE),
            GoalState.SET_ASIDE, Set.of(GoalState.ACTIVE));

    private final Goal goal = Goal.name(UUID.randomUUID(), UUID.randomUUID(), new byte[0], 1, Instant.EPOCH);

    @Example
    void it_begins_as_an_idea() {
        assertThat(goal.state).isEqualTo(GoalState.IDEA);
    }

    @Property
    void whatever_is_wanted_in_whatever_order_the_way_is_one_that_there_is(@ForAll List<GoalState> wanted) {
        var way = new ArrayList<>(List.of(goal.state));
        for (var next : wanted) {
            var from = goal.state;
            try {
                assertThat(goal.go(next, Instant.EPOCH)).isEqualTo(next != from);
                assertThat(goal.state).isEqualTo(next);
            } catch (Problem refused) {
                assertThat(goal.state).isEqualTo(from);
                assertThat(WAYS.get(from)).doesNotContain(next);
            }
            if (goal.state != from) {
                way.add(goal.state);
            }
        }
        for (int i = 1; i < way.size(); i++) {
            assertThat(WAYS.get(way.get(i - 1))).contains(way.get(i));
        }
    }

    @Example
    void which_ways_there_are_is_told_as_the_api_spells_them() {
        assertThat(GoalState.ACTIVE.nextWords()).isEqualTo("paused, reached, set_aside");
        assertThat(GoalState.SET_ASIDE.nextWords()).isEqualTo("active");
    }

    @Property
    void wherever_a_goal_stands_it_can_become_active(@ForAll List<GoalState> before) {
        for (var next : before) {
            if (goal.state == next || WAYS.get(goal.state).contains(next)) {
                goal.go(next, Instant.EPOCH);
            }
        }
        goal.go(GoalState.ACTIVE, Instant.EPOCH);
        assertThat(goal.state).isEqualTo(GoalState.ACTIVE);
    }
}
