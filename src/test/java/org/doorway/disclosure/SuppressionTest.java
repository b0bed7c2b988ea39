package org.doorway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What is hidden stays hidden, whatever the table. */
class SuppressionTest {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void of_a_table_with_two_dimensions_no_small_count_can_be_found_out(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns) {
        isKept(new RandomTable(new Random(seed), rows, columns));
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void nor_of_one_with_three(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int rows,
            @ForAll @IntRange(min = 2, max = 4) int columns,
            @ForAll @IntRange(min = 2, max = 3) int layers) {
        isKept(new RandomTable(new Random(seed), rows, columns, layers));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void what_an_attacker_can_say_at_most_is_too_wide_to_be_of_use(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns) {
        var problem = new RandomTable(new Random(seed), rows, columns).problem();
        var attacker = new Attacker(
                problem.published(Suppression.of(problem, RandomTable.enough()).hidden()), RandomTable.enough());
        assertThat(problem.sensitiveCells())
                .allSatisfy(sensitive -> assertThat(
                                attacker.range(sensitive.sum()).orElseThrow().width())
                        .isGreaterThanOrEqualTo(sensitive.width() - 0.001));
    }

    /** The attacker is a real one: hiding the small counts alone is not enough, and they find most of them out. */
    @Example
    void without_hiding_more_than_the_small_ones_they_are_found_out() {
        var random = new Random(7);
        var foundOut = 0;
        var cells = 0;
        for (int i = 0; i < 100; i++) {
            var problem = new RandomTable(random, 4, 4).problem();
            var small = problem.candidates().stream()
                    .filter(Candidate::isSmall)
                    .map(Candidate::id)
                    .collect(Collectors.toSet());
            var attacker = new Attacker(problem.published(small), RandomTable.enough());
            cells += problem.sensitiveCells().size();
            for (var sensitive : problem.sensitiveCells()) {
                foundOut += attacker.range(sensitive.sum()).orElseThrow().width() < sensitive.width() ? 1 : 0;
            }
        }
        assertThat(foundOut).isGreaterThan(cells / 2);
    }

    /** Somebody who tries out every way that a small table may have been, one after the other. */
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void whoever_tries_everything_out_learns_no_more(@ForAll long seed) {
        var table = new RandomTable(new Random(seed), 2, 2);
        var problem = table.problem();
        var outcome = Suppression.of(problem, RandomTable.enough());
        var published = problem.published(outcome.hidden());
        var seen = new long[problem.sensitiveCells().size()][2];
        for (var one : seen) {
            one[0] = Long.MAX_VALUE;
        }
        var known = new Presolve(published);
        var numbers = table.numbers.clone();
        tryAll(published, known, numbers, 0, fitting -> {
            for (int i = 0; i < seen.length; i++) {
                var value = problem.sensitiveCells().get(i).sum().in(fitting);
                seen[i][0] = Math.min(seen[i][0], value);
                seen[i][1] = Math.max(seen[i][1], value);
            }
        });
        assertThat(List.of(seen)).allMatch(range -> range[1] - range[0] >= RandomTable.K - 1);
    }

    private static void tryAll(
            Knowledge published, Presolve known, long[] numbers, int cell, java.util.function.Consumer<long[]> seen) {
        if (cell == numbers.length) {
            if (published.allows(numbers)) {
                seen.accept(numbers);
            }
            return;
        }
        var real = numbers[cell];
        if (known.isKnown(cell)) {
            tryAll(published, known, numbers, cell + 1, seen);
            return;
        }
        for (long number = Math.max(0, real - 25); number <= real + 25; number++) {
            numbers[cell] = number;
            tryAll(published, known, numbers, cell + 1, seen);
        }
        numbers[cell] = real;
    }

    @Example
    void a_count_that_its_row_gives_away_takes_a_second_one_with_it() {
        var candidates = List.of(
                new Candidate("tea", LinearExpression.of(0), 40, false),
                new Candidate("soup", LinearExpression.of(1), 3, true),
                new Candidate("bread", LinearExpression.of(2), 90, false),
                new Candidate("nothing", LinearExpression.of(3), 0, false),
                new Candidate("all", LinearExpression.of(0, 1, 2, 3), 133, false));
        var problem = new SuppressionProblem(4, List.of(), candidates, RandomTable.sensitiveCells(candidates));
        assertThat(new Attacker(problem.published(Set.of("soup")), RandomTable.enough()).range(LinearExpression.of(1)))
                .contains(new Range(3, 3));
        var outcome = Suppression.of(problem, RandomTable.enough());
        assertThat(outcome.hidden()).containsExactlyInAnyOrder("soup", "tea");
        assertThat(outcome.isCoarse()).isFalse();
    }

    /** Twenty sites and sixty items, a third of whose counts are small. */
    @Example
    void a_table_as_large_as_they_get_is_proved_too() {
        var problem = new RandomTable(new Random(3), 20, 60).problem();
        var outcome = Suppression.of(problem, new TimeBudget(Duration.ofMinutes(20)));
        assertThat(problem.sensitiveCells()).hasSizeGreaterThan(300);
        assertThat(outcome.isCoarse()).isFalse();
        assertThat(outcome.isLeftOut()).isFalse();
    }

    @Example
    void without_time_to_prove_anything_everything_is_hidden() {
        var problem = new RandomTable(new Random(3), 4, 4).problem();
        var outcome = Suppression.of(problem, new TimeBudget(Duration.ZERO));
        assertThat(outcome.isCoarse()).isTrue();
        assertThat(outcome.hidden())
                .containsExactlyInAnyOrderElementsOf(problem.candidates().stream()
                        .filter(candidate -> candidate.value() > 0)
                        .map(Candidate::id)
                        .toList());
    }

    private static void isKept(RandomTable table) {
        var problem = table.problem();
        var outcome = Suppression.of(problem, RandomTable.enough());
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.isLeftOut()).isFalse();
        assertThat(outcome.isCoarse()).isFalse();
        var published = problem.published(outcome.hidden());
        assertThat(published.allows(table.numbers)).isTrue();
        // Anew, by somebody who has found nothing out yet.
        assertThat(new DisclosureAudit(problem.sensitiveCells()).unproved(published, RandomTable.enough()))
                .isEmpty();
        assertThat(problem.candidates().stream().filter(candidate -> candidate.value() == 0))
                .noneMatch(zero -> outcome.hidden().contains(zero.id()));
    }
}
