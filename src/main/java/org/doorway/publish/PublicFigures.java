package org.doorway.publish;

import static java.util.Objects.requireNonNull;

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

/**
 * What the figures of a report are figures of. Only what is known here to add up, or to count people once, can be
 * published; shares, ratios and ranges are not, as they would tell what they are made of.
 */
final class PublicFigures {
    private static final String SESSIONS = "sessions";

    /** Each a count of its own; those of one name are one count. */
    private static final Map<String, String> COUNTS = Map.ofEntries(
            Map.entry("VISITS", "VISITS"),
            Map.entry("CONTACTS", "VISITS"),
            Map.entry("PEOPLE_SERVED", "PEOPLE_SERVED"),
            Map.entry(Figure.Measure.HOURS, Figure.Measure.HOURS),
            Map.entry("GROUP_ATTEND", "GROUP_ATTEND"),
            Map.entry(SESSIONS, SESSIONS),
            Map.entry("UNMET", "UNMET"));

    private static final Set<String> OF_ITEMS = Set.of(
            "SYR_OUT",
            "SYR_IN",
            "SMOKE_KITS",
            "SNORT_KITS",
            "SAFER_SEX",
            "SHARPS",
            "STRIPS",
            "NLX_KITS",
            "NLX_DOSES",
            "ANALYSES",
            "OD_ONSITE",
            "TESTS_HIV",
            "TESTS_HCV",
            "TESTS_STI",
            "VAX",
            "WOUND",
            "MEALS",
            "SHOWERS",
            "LAUNDRY");

    private static final Set<String> OF_PEOPLE = Set.of("UNIQ_KNOWN", "NEW_KNOWN", "WELCOME_BACK");
    private static final Set<String> REASONS = Set.of("outOfStock", "notOfferedNow", "notToday", "other", "unsaid");
    private static final String ITEM = "item";
    private static final String REASON = "reason";
    private static final String GIVEN = "items.given";

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
        return OF_ITEMS.contains(indicator);
    }

    /** Whether a measure counts items one by one, or adds items up to an indicator; empty: neither. */
    static Optional<Boolean> countsItemsOneByOne(Figure.Measure measure) {
        if (measure.name().equals(GIVEN)) {
            return Optional.of(true);
        }
        return OF_ITEMS.contains(measure.name()) ? Optional.of(false) : Optional.empty();
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
                        box(figure),
                        measure.counted(number),
                        behind(figure, measure, number.longValue()),
                        false));
    }

    /**
     * A few visits, or a few of whatever was given, are of a few people. Of what nobody got it is not known. Many hours or
     * sessions may be of one person, and a session of many.
     */
    private static long behind(ReportFigure figure, Figure.Measure measure, long number) {
        if (measure.isHours() || measure.name().equals(SESSIONS)) {
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
                    Optional.of(new Figure.Measure("UNMET", false));
                default -> Optional.empty();
            };
        }
        if (OF_PEOPLE.contains(code)) {
            return Optional.of(new Figure.Measure(code, true));
        }
        var name = OF_ITEMS.contains(code) ? code : COUNTS.get(code);
        return Optional.ofNullable(name).map(known -> new Figure.Measure(known, false));
    }

    private Region box(ReportFigure figure) {
        var box = new Region(from, until, Map.of());
        var table = figure.table().code();
        if (table.equals("items")) {
            box = box.limitedTo(ITEM, DimensionFilter.to(figure.row()));
        } else if (table.equals("families")) {
            box = box.limitedTo(
                    ITEM, new DimensionFilter(families.getOrDefault(figure.row(), Set.of(figure.row())), false));
        } else if (figure.isPart()) {
            box = box.limitedTo(table, DimensionFilter.to(figure.row()));
        }
        return REASONS.contains(figure.column().code())
                ? box.limitedTo(REASON, DimensionFilter.to(figure.column().code()))
                : box;
    }

    /** A whole that some figures divide. */
    private record Division(Figure.Measure measure, String dimension, Region whole) {}

    /** Whoever divides a whole says of everything that is not listed how much it is: mostly nothing. */
    private void addRests() {
        var divisions = new LinkedHashMap<Division, List<Figure>>();
        for (var figure : figures) {
            figure.box()
                    .limits()
                    .keySet()
                    .forEach(dimension -> divisions
                            .computeIfAbsent(
                                    new Division(
                                            figure.measure(),
                                            dimension,
                                            figure.box().without(dimension)),
                                    first -> new ArrayList<>())
                            .add(figure));
        }
        divisions.forEach((division, parts) -> figures.stream()
                .filter(figure -> figure.measure().equals(division.measure())
                        && figure.box().equals(division.whole()))
                .findFirst()
                .ifPresent(whole -> addRest(whole, parts, division.dimension())));
    }

    private void addRest(Figure whole, List<Figure> parts, String dimension) {
        var listed = new HashSet<String>();
        long sum = 0;
        for (var part : parts) {
            var values = requireNonNull(part.box().limits().get(dimension)).values();
            // A family after its items is nothing new.
            if (values.stream().noneMatch(listed::contains)) {
                sum += part.value();
                listed.addAll(values);
            }
        }
        var rest = whole.measure().isDistinct() ? 0 : whole.value() - sum;
        if (rest >= 0) {
            var box = whole.box().limitedTo(dimension, DimensionFilter.except(listed));
            figures.add(new Figure(whole.id() + " but " + dimension, whole.measure(), box, rest, rest, true));
        }
    }
}
