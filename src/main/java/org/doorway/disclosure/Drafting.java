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
 * are, each box is a number of its own, and only larger and smaller is known.
 */
public final class Drafting {
    private final List<Figure> figures;
    private final List<Earlier> earlier;
    private final int least;
    private final List<Box> gaps;
    private final List<BitSet> pieces;
    private final Map<BitSet, Integer> numberOfBox = new LinkedHashMap<>();
    private final List<Fact> before = new ArrayList<>();
    private final List<Secret> secrets = new ArrayList<>();

    private Drafting(List<Figure> figures, List<Earlier> earlier, int least, List<Box> gaps, List<BitSet> pieces) {
        this.figures = figures;
        this.earlier = earlier;
        this.least = least;
        this.gaps = gaps;
        this.pieces = pieces;
        pieces.forEach(box -> numberOfBox.putIfAbsent(box, numberOfBox.size()));
    }

    /**
     * @param least what a number of people must be at least to be shown
     * @return empty where there are more pieces than can be reasoned about
     */
    public static Optional<Draft> of(List<Figure> figures, List<Earlier> earlier, int least) {
        var boxes = boxes(figures, earlier);
        // Of people who count once wherever they are, nothing is found out by taking one number from another.
        var gaps = figures.get(0).measure().isDistinct() ? List.<Box>of() : Gaps.between(boxes);
        return Refinement.of(Stream.concat(boxes.stream(), gaps.stream()).toList())
                .map(pieces -> new Drafting(figures, earlier, least, gaps, pieces).draft());
    }

    private static List<Box> boxes(List<Figure> figures, List<Earlier> earlier) {
        return Stream.concat(figures.stream(), earlier.stream().map(Earlier::figure))
                .map(Figure::box)
                .toList();
    }

    private Draft draft() {
        var isDistinct = figures.get(0).measure().isDistinct();
        for (int i = 0; i < earlier.size(); i++) {
            remember(earlier.get(i), sum(figures.size() + i));
        }
        for (int i = 0; i < gaps.size(); i++) {
            secrets.add(Secret.gap(
                    gaps.get(i).from() + "/" + gaps.get(i).until(),
                    sum(figures.size() + earlier.size() + i),
                    few() - 1));
        }
        if (isDistinct) {
            before.addAll(new Containment(boxes(figures, earlier), pieces, numberOfBox).facts());
        }
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < figures.size(); i++) {
            claim(figures.get(i), sum(i)).ifPresent(claims::add);
        }
        var cells = isDistinct
                ? numberOfBox.size()
                : pieces.stream().mapToInt(BitSet::length).max().orElse(0);
        return new Draft(cells, before, claims, secrets);
    }

    private Optional<Claim> claim(Figure figure, Sum sum) {
        if (figure.isSmall(least)) {
            secrets.add(Secret.of(figure.id(), sum, figure.protectedWidth(least)));
        }
        if (!figure.isImplied()) {
            return Optional.of(new Claim(figure.id(), sum, figure.value(), figure.isSmall(least)));
        }
        if (figure.value() == 0) {
            before.add(Fact.is(sum, 0));
        }
        return Optional.empty();
    }

    private void remember(Earlier known, Sum sum) {
        var figure = known.figure();
        if (figure.isSmall(least)) {
            secrets.add(Secret.of(figure.id(), sum, figure.protectedWidth(least)));
        }
        if (!known.hasChanged()) {
            before.add(known.isShown() || figure.value() == 0 ? Fact.is(sum, figure.value()) : Fact.atLeast(sum, 1));
        } else if (known.isShown() && Math.abs(known.now() - figure.value()) < few()) {
            // Whoever knew both would know how many came late.
            secrets.add(Secret.of(figure.id() + ", changed", sum, few() - 1));
        }
    }

    private long few() {
        return figures.get(0).measure().least(least);
    }

    private Sum sum(int box) {
        return figures.get(0).measure().isDistinct()
                ? Sum.of(requireNonNull(numberOfBox.get(pieces.get(box))))
                : Sum.of(pieces.get(box).stream().toArray());
    }
}
