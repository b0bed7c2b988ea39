package org.doorway.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.disclosure.DisclosureAudit;
import org.doorway.disclosure.EarlierFigure;
import org.doorway.disclosure.Figure;
import org.doorway.disclosure.ProblemBuilder;
import org.doorway.disclosure.Suppression;
import org.doorway.disclosure.SuppressionProblem;
import org.doorway.disclosure.TimeBudget;
import org.doorway.platform.problem.Problem;
import org.doorway.report.document.ReportView;
import org.doorway.report.indicator.Catalogue;
import org.jboss.logging.Logger;

/** Makes a report ready to be published: decides, measure after measure, what is hidden, and has it attacked once more. */
final class ReleaseMaker {
    private static final Logger LOG = Logger.getLogger(ReleaseMaker.class);

    private final List<EarlierFigure> earlier;
    private final int least;
    private final TimeBudget budget;
    private final Set<String> shown = new HashSet<>();
    private boolean isCoarse;

    /** @param earlier all that was ever published, as it would be now */
    ReleaseMaker(List<EarlierFigure> earlier, int least, TimeBudget budget) {
        this.earlier = earlier;
        this.least = least;
        this.budget = budget;
    }

    /** @throws Problem {@code published-another-way} (409) */
    Release release(ReportView report) {
        var figures = PublicFigures.of(report);
        requireSameWay(figures);
        var byMeasure = figures.stream()
                .collect(Collectors.groupingBy(Figure::measure, LinkedHashMap::new, Collectors.toList()));
        byMeasure.forEach((measure, own) -> decide(own, connected(own)));
        figures.stream()
                .map(Figure::id)
                .filter(id -> !shown.contains(id))
                .toList()
                .forEach(this::hideWhatIsTiedTo);
        var kept = figures.stream()
                .map(figure -> new ArchivedFigures.KeptFigure(figure, shown.contains(figure.id())))
                .toList();
        return new Release(PublicForm.masked(report, shown, least), new ArchivedFigures(kept), isCoarse);
    }

    private void decide(List<Figure> figures, List<EarlierFigure> known) {
        var problem = ProblemBuilder.of(
                figures, known, least, PublicFigures.mostOfOne(figures.get(0).measure()));
        if (problem.isEmpty()) {
            isCoarse = true;
            return;
        }
        var outcome = Suppression.of(problem.get(), budget);
        isCoarse |= outcome.isCoarse() || outcome.isLeftOut();
        if (!outcome.lost().isEmpty()) {
            LOG.warnf(
                    "%d figures were given away by what was published before",
                    outcome.lost().size());
        }
        if (!outcome.isLeftOut() && isKept(problem.get(), outcome)) {
            figures.stream()
                    .filter(figure -> !figure.isImplied() && !outcome.hidden().contains(figure.id()))
                    .forEach(figure -> shown.add(figure.id()));
        }
    }

    /** By somebody who has found nothing out yet; there is nothing to be published that they find out. */
    private boolean isKept(SuppressionProblem problem, Suppression.Outcome outcome) {
        var sensitiveCells = problem.sensitiveCells().stream()
                .filter(sensitive -> !outcome.lost().contains(sensitive))
                .toList();
        var unproved = new DisclosureAudit(sensitiveCells).unproved(problem.published(outcome.hidden()), budget);
        isCoarse |= !unproved.isEmpty();
        return unproved.isEmpty();
    }

    private void hideWhatIsTiedTo(String hidden) {
        Catalogue.indicators()
                .forEach(indicator ->
                        indicator.tiedTo().forEach(other -> shown.remove(hidden.replace(other, indicator.code()))));
    }

    /** What was published about days that have to do with these, by way of others too. */
    private List<EarlierFigure> connected(List<Figure> figures) {
        var connected = new ArrayList<EarlierFigure>();
        var regions = figures.stream().map(Figure::region).collect(Collectors.toCollection(ArrayList::new));
        var left = earlier.stream()
                .filter(known -> known.figure().measure().equals(figures.get(0).measure()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (boolean isMore = true; isMore; ) {
            var more = left.stream()
                    .filter(known -> regions.stream().anyMatch(known.figure().region()::overlaps))
                    .toList();
            more.forEach(known -> regions.add(known.figure().region()));
            connected.addAll(more);
            left.removeAll(more);
            isMore = !more.isEmpty();
        }
        return connected;
    }

    private void requireSameWay(List<Figure> figures) {
        for (var figure : figures) {
            var way = PublicFigures.countsItemsOneByOne(figure.measure());
            var isOtherWay = way.isPresent()
                    && earlier.stream()
                            .map(EarlierFigure::figure)
                            .filter(known -> known.region().overlaps(figure.region()))
                            .map(known -> PublicFigures.countsItemsOneByOne(known.measure()))
                            .anyMatch(other -> other.isPresent() && !other.equals(way));
            if (isOtherWay) {
                throw Problem.of(PublishError.PUBLISHED_ANOTHER_WAY);
            }
        }
    }
}
