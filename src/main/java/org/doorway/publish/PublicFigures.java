package org.doorway.publish;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doorway.disclosure.DimensionFilter;
import org.doorway.disclosure.Figure;
import org.doorway.disclosure.Region;
import org.doorway.export.ReportFigure;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Measure;

/**
 * What the figures of a report are figures of. Only what adds up, or counts people once, is published: each indicator
 * declares what it measures ({@link Measure}).
 */
final class PublicFigures {
    /** Counted in tables without being an indicator. */
    private static final String SESSIONS = "sessions";

    /** Time is told in hours and counted in minutes: these are whole, and add up. */
    private static final int MINUTES_OF_HOUR = 60;

    private static final Set<String> REASONS = Set.of("outOfStock", "notOfferedNow", "notToday", "other", "unsaid");
    private static final String ITEM = "item";
    private static final String REASON = "reason";
    private static final String GIVEN = "items.given";

    /** The indicator that the tables of items divide. */
    private static final String UNMET = "UNMET";

    private final LocalDate from;
    private final LocalDate until;
    private final Map<String, Set<String>> families = new HashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    private PublicFigures(ReportView report) {
        this.from = report.period().from();
        this.until = report.period().until();
        report.tables().forEach(this::learnFamilies);
        ReportFigure.in(report).forEach(figure -> read(figure).ifPresent(figures::add));
        addRests();
    }

    static List<Figure> of(ReportView report) {
        return List.copyOf(new PublicFigures(report).figures);
    }

    static String id(ReportFigure figure) {
        return figure.table().code() + "/" + figure.row() + "/"
                + figure.column().code();
    }

    /** Whether an indicator is added up from items. */
    static boolean isOfItems(String indicator) {
        return measures(indicator, Measure.ITEMS);
    }

    /** Whether a measure counts items one by one, or adds items up to an indicator; empty: neither. */
    static Optional<Boolean> countsItemsOneByOne(Figure.Measure measure) {
        if (measure.name().equals(GIVEN)) {
            return Optional.of(true);
        }
        return isOfItems(measure.name()) ? Optional.of(false) : Optional.empty();
    }

    /** How much of what is counted can be of one person: each may have been there for an hour. */
    static int mostOfOne(Figure.Measure measure) {
        return isTime(measure) ? MINUTES_OF_HOUR : 1;
    }

    private static boolean isTime(Figure.Measure measure) {
        return measures(measure.name(), Measure.TIME);
    }

    private static boolean measures(String indicator, Measure what) {
        return Catalogue.byCode(indicator)
                .filter(known -> known.measure() == what)
                .isPresent();
    }

    private void learnFamilies(ReportTable table) {
        var family = table.columns().stream()
                .filter(column -> column.code().equals("family") && column.kind() == ColumnKind.CODE)
                .findFirst();
        family.ifPresent(column -> table.rows()
                .forEach(row -> families.computeIfAbsent(
                                String.valueOf(row.cells()
                                        .get(table.columns().indexOf(column))
                                        .text()),
                                first -> new TreeSet<>())
                        .add(String.valueOf(row.cells().get(0).text()))));
    }

    private Optional<Figure> read(ReportFigure figure) {
        var number = figure.cell().number();
        if (number == null || figure.cell().upTo() != null) {
            return Optional.empty();
        }
        return measure(figure)
                .map(measure -> new Figure(
                        id(figure),
                        measure,
                        region(figure),
                        counted(measure, number),
                        behind(figure, measure, number.longValue()),
                        false));
    }

    /** What is counted, as a whole number. */
    private static long counted(Figure.Measure measure, BigDecimal number) {
        return isTime(measure)
                ? number.multiply(BigDecimal.valueOf(MINUTES_OF_HOUR))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : number.longValueExact();
    }

    /**
     * A few visits, or a few of whatever was given, are of a few people. Of what nobody got it is not known. Many hours or
     * sessions may be of one person, and a session of many.
     */
    private static long behind(ReportFigure figure, Figure.Measure measure, long number) {
        if (isTime(measure) || measure.name().equals(SESSIONS)) {
            return figure.people();
        }
        return figure.people() == 0 ? number : Math.min(figure.people(), number);
    }

    private static Optional<Figure.Measure> measure(ReportFigure figure) {
        var table = figure.table().code();
        var code = figure.indicator();
        if (table.equals("items") || table.equals("families")) {
            return switch (code) {
                case "given" -> Optional.of(new Figure.Measure(GIVEN, false));
                case "unmet", "outOfStock", "notOfferedNow", "notToday", "other", "unsaid" ->
                    Optional.of(new Figure.Measure(UNMET, false));
                default -> Optional.empty();
            };
        }
        if (code.equals(SESSIONS)) {
            return Optional.of(new Figure.Measure(SESSIONS, false));
        }
        return Catalogue.byCode(code)
                .filter(indicator -> indicator.measure().isPublished())
                .map(indicator -> new Figure.Measure(indicator.counts(), indicator.measure() == Measure.PEOPLE));
    }

    private Region region(ReportFigure figure) {
        var region = new Region(from, until, Map.of());
        var table = figure.table().code();
        if (table.equals("items")) {
            region = region.limitedTo(ITEM, DimensionFilter.to(figure.row()));
        } else if (table.equals("families")) {
            region = region.limitedTo(
                    ITEM, new DimensionFilter(families.getOrDefault(figure.row(), Set.of(figure.row())), false));
        } else if (figure.isPart()) {
            region = region.limitedTo(table, DimensionFilter.to(figure.row()));
        }
        return REASONS.contains(figure.column().code())
                ? region.limitedTo(REASON, DimensionFilter.to(figure.column().code()))
                : region;
    }

    /** A whole that some figures divide. */
    private record Division(Figure.Measure measure, String dimension, Region whole) {}

    /** Whoever divides a whole says of everything that is not listed how much it is: mostly nothing. */
    private void addRests() {
        var divisions = new LinkedHashMap<Division, List<Figure>>();
        for (var figure : figures) {
            figure.region()
                    .limits()
                    .keySet()
                    .forEach(dimension -> divisions
                            .computeIfAbsent(
                                    new Division(
                                            figure.measure(),
                                            dimension,
                                            figure.region().without(dimension)),
                                    first -> new ArrayList<>())
                            .add(figure));
        }
        divisions.forEach((division, parts) -> figures.stream()
                .filter(figure -> figure.measure().equals(division.measure())
                        && figure.region().equals(division.whole()))
                .findFirst()
                .ifPresent(whole -> addRest(whole, parts, division.dimension())));
    }

    private void addRest(Figure whole, List<Figure> parts, String dimension) {
        var listed = new HashSet<String>();
        long sum = 0;
        for (var part : parts) {
            var values = requireNonNull(part.region().limits().get(dimension)).values();
            // A family after its items is nothing new.
            if (values.stream().noneMatch(listed::contains)) {
                sum += part.value();
                listed.addAll(values);
            }
        }
        var rest = whole.measure().isDistinct() ? 0 : whole.value() - sum;
        if (rest >= 0) {
            var region = whole.region().limitedTo(dimension, DimensionFilter.except(listed));
            figures.add(new Figure(whole.id() + " but " + dimension, whole.measure(), region, rest, rest, true));
        }
    }
}
