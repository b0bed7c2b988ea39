package org.doorway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * One publication after another about the same months, sites and items, cut in other ways each time. Whether anything can
 * be found out is asked of numbers of the test's own, one for each month, site and item.
 */
class OverlappingPublicationsTest {
    private static final int K = 11;
    private static final int MONTHS = 4;
    private static final List<String> SITES = List.of("main", "elm", "van");
    private static final List<String> ITEMS = List.of("meal", "socks");
    private static final Figure.Measure GIVEN = new Figure.Measure("given", false);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void nothing_is_found_out_from_all_of_them_together(@ForAll long seed) {
        var random = new Random(seed);
        var numbers = random.ints((long) MONTHS * SITES.size() * ITEMS.size(), 0, 3)
                .mapToLong(kind -> kind == 0 ? 0 : random.nextInt(kind == 1 ? 14 : 200))
                .toArray();
        var published = new ArrayList<EarlierFigure>();
        for (int i = 0; i < 4; i++) {
            var figures = table(random, i, numbers);
            var problem = ProblemBuilder.of(figures, published, K, 1).orElseThrow();
            var outcome = Suppression.of(problem, RandomTable.enough());
            assertThat(outcome.lost()).isEmpty();
            if (!outcome.isLeftOut()) {
                figures.forEach(figure -> published.add(
                        new EarlierFigure(figure, !outcome.hidden().contains(figure.id()), figure.value())));
            }
        }
        assertThat(new DisclosureAudit(sensitiveCells(published))
                        .unproved(known(numbers, published), RandomTable.enough()))
                .isEmpty();
    }

    @Example
    void a_month_is_not_found_out_from_its_quarter_and_the_other_two() {
        var main = Map.of("site", DimensionFilter.to("main"));
        var quarter = figure("quarter", new Region(START, LocalDate.of(2026, 3, 31), main), 60);
        var two = figure("two months", new Region(START, LocalDate.of(2026, 2, 28), main), 56);
        var problem = ProblemBuilder.of(List.of(two), List.of(new EarlierFigure(quarter, true, 60)), K, 1)
                .orElseThrow();
        assertThat(Suppression.of(problem, RandomTable.enough()).hidden()).containsExactly("two months");
    }

    @Example
    void what_came_late_is_not_found_out_from_a_revision() {
        var main = figure("main", new Region(START, START, Map.of("site", DimensionFilter.to("main"))), 50);
        var van = figure("van", new Region(START, START, Map.of("site", DimensionFilter.to("van"))), 80);
        var both = figure("both", new Region(START, START, Map.of()), 130);
        var before = List.of(
                new EarlierFigure(figure("main then", main.region(), 48), true, 50),
                new EarlierFigure(figure("van then", van.region(), 50), true, 80),
                new EarlierFigure(figure("both then", both.region(), 98), true, 130));
        var problem = ProblemBuilder.of(List.of(main, van, both), before, K, 1).orElseThrow();
        var outcome = Suppression.of(problem, RandomTable.enough());
        // Thirty more in the van may be told, two more at the main site may not.
        assertThat(outcome.hidden()).contains("main").hasSize(2);
        assertThat(outcome.lost()).isEmpty();
    }

    @Example
    void people_who_are_counted_once_wherever_they_are_are_not_found_out_either() {
        var people = new Figure.Measure("people", true);
        var all = new Region(START, START, Map.of());
        var figures = List.of(
                new Figure("all", people, all, 100, 100, false),
                new Figure("main", people, all.limitedTo("site", DimensionFilter.to("main")), 97, 97, false),
                new Figure("van", people, all.limitedTo("site", DimensionFilter.to("van")), 4, 4, false),
                new Figure(
                        "else",
                        people,
                        all.limitedTo("site", DimensionFilter.except(Set.of("main", "van"))),
                        0,
                        0,
                        true));
        var problem = ProblemBuilder.of(figures, List.of(), K, 1).orElseThrow();
        // The four may all have been at the main site too, or just one of them.
        assertThat(new Attacker(problem.published(Set.of("van")), RandomTable.enough())
                        .range(problem.candidates().get(2).sum()))
                .hasValueSatisfying(range -> assertThat(range.smallest()).isEqualTo(3));
        assertThat(Suppression.of(problem, RandomTable.enough()).hidden()).containsExactly("van");
    }

    private static Figure figure(String id, Region region, long value) {
        return new Figure(id, GIVEN, region, value, value, false);
    }

    /** Some months in a row, by site, by item, by both or by neither, with all totals. */
    private static List<Figure> table(Random random, int which, long[] numbers) {
        var first = random.nextInt(MONTHS);
        var last = first + random.nextInt(MONTHS - first);
        var region =
                new Region(START.plusMonths(first), START.plusMonths(last + 1L).minusDays(1), Map.of());
        var regions = new LinkedHashMap<String, Region>(Map.of("all", region));
        if (random.nextBoolean()) {
            divide(regions, "site", SITES);
        }
        if (random.nextBoolean()) {
            divide(regions, "item", ITEMS);
        }
        var figures = new ArrayList<Figure>();
        regions.forEach((id, part) ->
                figures.add(figure(which + " " + id, part, sum(part).in(numbers))));
        // Whoever divides something by site says of all other sites that there was nothing.
        regions.values().stream()
                .flatMap(part -> rest(part).stream())
                .distinct()
                .forEach(rest -> figures.add(new Figure(which + " " + rest, GIVEN, rest, 0, 0, true)));
        return figures;
    }

    private static List<Region> rest(Region part) {
        var rest = new ArrayList<Region>();
        part.limits().keySet().forEach(dimension -> {
            var values = Set.copyOf(dimension.equals("site") ? SITES : ITEMS);
            rest.add(part.limitedTo(dimension, DimensionFilter.except(values)));
        });
        return rest;
    }

    private static void divide(Map<String, Region> regions, String dimension, List<String> values) {
        new HashMap<>(regions)
                .forEach((id, region) -> values.forEach(value ->
                        regions.put(id + " " + value, region.limitedTo(dimension, DimensionFilter.to(value)))));
    }

    private static LinearExpression sum(Region region) {
        return LinearExpression.of(IntStream.range(0, MONTHS * SITES.size() * ITEMS.size())
                .filter(cell -> {
                    var month = START.plusMonths(cell % MONTHS);
                    var site = SITES.get(cell / MONTHS % SITES.size());
                    var item = ITEMS.get(cell / MONTHS / SITES.size());
                    return !month.isBefore(region.from())
                            && !month.isAfter(region.until())
                            && region.has("site", site)
                            && region.has("item", item);
                })
                .toArray());
    }

    private static Knowledge known(long[] numbers, List<EarlierFigure> published) {
        var constraints = published.stream()
                .map(one -> one.isShown()
                        ? Constraint.is(sum(one.figure().region()), one.figure().value())
                        : Constraint.atLeast(sum(one.figure().region()), 1))
                .toList();
        var knowledge = new Knowledge(numbers.length, constraints);
        assertThat(knowledge.allows(numbers)).isTrue();
        return knowledge;
    }

    private static List<SensitiveCell> sensitiveCells(List<EarlierFigure> published) {
        return published.stream()
                .map(EarlierFigure::figure)
                .filter(figure -> figure.isSmall(K))
                .map(figure -> SensitiveCell.of(figure.id(), sum(figure.region()), K - 1))
                .toList();
    }
}
