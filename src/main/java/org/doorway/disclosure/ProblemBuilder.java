package org.doorway.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes of the figures of one measure, to be published and published before, what can be reasoned about: sums of unknown
 * numbers. Of what adds up, the numbers are the smallest pieces of what happened; of people who count once wherever they
 * are, each region is a number of its own, and only larger and smaller is known.
 */
public final class ProblemBuilder {
    private final List<Figure> figures;
    private final List<EarlierFigure> earlier;
    private final int least;
    private final long few;
    private final List<Region> gaps;
    private final List<BitSet> pieces;
    private final Map<BitSet, Integer> numberOfRegion = new LinkedHashMap<>();
    private final List<Constraint> before = new ArrayList<>();
    private final List<SensitiveCell> sensitiveCells = new ArrayList<>();

    private ProblemBuilder(
            List<Figure> figures,
            List<EarlierFigure> earlier,
            int least,
            long few,
            List<Region> gaps,
            List<BitSet> pieces) {
        this.figures = figures;
        this.earlier = earlier;
        this.least = least;
        this.few = few;
        this.gaps = gaps;
        this.pieces = pieces;
        pieces.forEach(region -> numberOfRegion.putIfAbsent(region, numberOfRegion.size()));
    }

    /**
     * @param least what a number of people must be at least to be shown
     * @param mostOfOne how much of what is counted can be of one person: of visits one, of minutes as many as an hour has
     * @return empty where there are more pieces than can be reasoned about
     */
    public static Optional<SuppressionProblem> of(
            List<Figure> figures, List<EarlierFigure> earlier, int least, int mostOfOne) {
        var regions = regions(figures, earlier);
        // Of people who count once wherever they are, nothing is found out by taking one number from another.
        var gaps = figures.get(0).measure().isDistinct() ? List.<Region>of() : DerivedPeriods.between(regions);
        return Refinement.of(Stream.concat(regions.stream(), gaps.stream()).toList())
                .map(pieces ->
                        new ProblemBuilder(figures, earlier, least, (long) least * mostOfOne, gaps, pieces).build());
    }

    private static List<Region> regions(List<Figure> figures, List<EarlierFigure> earlier) {
        return Stream.concat(figures.stream(), earlier.stream().map(EarlierFigure::figure))
                .map(Figure::region)
                .toList();
    }

    private SuppressionProblem build() {
        var isDistinct = figures.get(0).measure().isDistinct();
        for (int i = 0; i < earlier.size(); i++) {
            remember(earlier.get(i), sum(figures.size() + i));
        }
        for (int i = 0; i < gaps.size(); i++) {
            sensitiveCells.add(SensitiveCell.gap(
                    gaps.get(i).from() + "/" + gaps.get(i).until(), sum(figures.size() + earlier.size() + i), few - 1));
        }
        if (isDistinct) {
            before.addAll(new Containment(regions(figures, earlier), pieces, numberOfRegion).constraints());
        }
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < figures.size(); i++) {
            candidate(figures.get(i), sum(i)).ifPresent(candidates::add);
        }
        var cells = isDistinct
                ? numberOfRegion.size()
                : pieces.stream().mapToInt(BitSet::length).max().orElse(0);
        return new SuppressionProblem(cells, before, candidates, sensitiveCells);
    }

    private Optional<Candidate> candidate(Figure figure, LinearExpression sum) {
        if (figure.isSmall(least)) {
            sensitiveCells.add(SensitiveCell.of(figure.id(), sum, figure.protectedWidth(few)));
        }
        if (!figure.isImplied()) {
            return Optional.of(new Candidate(figure.id(), sum, figure.value(), figure.isSmall(least)));
        }
        if (figure.value() == 0) {
            before.add(Constraint.is(sum, 0));
        }
        return Optional.empty();
    }

    private void remember(EarlierFigure known, LinearExpression sum) {
        var figure = known.figure();
        if (figure.isSmall(least)) {
            sensitiveCells.add(SensitiveCell.of(figure.id(), sum, figure.protectedWidth(few)));
        }
        if (!known.hasChanged()) {
            before.add(
                    known.isShown() || figure.value() == 0
                            ? Constraint.is(sum, figure.value())
                            : Constraint.atLeast(sum, 1));
        } else if (known.isShown() && Math.abs(known.now() - figure.value()) < few) {
            // Whoever knew both would know how many came late.
            sensitiveCells.add(SensitiveCell.of(figure.id() + ", changed", sum, few - 1));
        }
    }

    private LinearExpression sum(int region) {
        return figures.get(0).measure().isDistinct()
                ? LinearExpression.of(requireNonNull(numberOfRegion.get(pieces.get(region))))
                : LinearExpression.of(pieces.get(region).stream().toArray());
    }
}
