package org.doorway.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doorway.export.ReportFigure;
import org.doorway.platform.language.Texts;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Measure;

/**
 * A report in the form that is published. Other periods are left to publications of their own. Items one by one, and
 * indicators that are added up from items, are never published of the same days: each would give away the other. Groups
 * are not published one by one: whoever knows where each meets would know more than its table says.
 */
final class PublicForm {
    private static final Set<String> OF_THIS_PERIOD = Set.of("code", "indicator", "unit", "value");
    private static final String INDICATORS = "indicators";
    private static final String GROUPS = "groups";
    private static final Set<String> ITEMS = Set.of("items", "families");

    private PublicForm() {}

    static ReportView of(ReportView report) {
        var oneByOne = report.by() == Breakdown.ITEM || report.by() == Breakdown.FAMILY;
        var tables = report.tables().stream()
                .filter(table -> !table.code().equals(GROUPS))
                .filter(table -> oneByOne || report.kind() == ReportKind.UNMET || !ITEMS.contains(table.code()))
                .map(table -> table.code().equals(INDICATORS) ? ofThisPeriod(table, oneByOne) : table)
                .toList();
        return report.with(report.identification(), List.of(), report.suppression(), tables);
    }

    private static ReportTable ofThisPeriod(ReportTable table, boolean oneByOne) {
        var kept = IntStream.range(0, table.columns().size())
                .filter(i -> OF_THIS_PERIOD.contains(table.columns().get(i).code()))
                .boxed()
                .toList();
        var rows = table.rows().stream()
                .filter(row -> !oneByOne
                        || !PublicFigures.isOfItems(
                                String.valueOf(row.cells().get(0).text())))
                .map(row -> new ReportRow(kept.stream().map(row.cells()::get).toList(), row.people()))
                .toList();
        return new ReportTable(
                table.code(),
                table.title(),
                kept.stream().map(table.columns()::get).toList(),
                rows,
                null);
    }

    /** The same with the figures that may be shown, and nothing instead of all others. */
    static ReportView masked(ReportView report, Set<String> shown, int least) {
        var language = Locale.forLanguageTag(report.language());
        var rule = Texts.PRINTED.text(language, "publish.rule", Map.of("most", least - 1));
        var tables = report.tables().stream().map(table -> masked(table, shown)).toList();
        return report.with(
                new ReportView.Identification(ReportCell.WITHHELD, ReportCell.WITHHELD),
                report.comparisons(),
                new ReportView.Suppression(least, rule),
                tables);
    }

    private static ReportTable masked(ReportTable table, Set<String> shown) {
        Function<ReportRow, String> key =
                row -> row == table.total() ? ReportFigure.TOTAL : ReportFigure.key(table, row);
        Function<ReportRow, ReportRow> mask = row -> new ReportRow(
                IntStream.range(0, table.columns().size())
                        .mapToObj(i -> {
                            var column = table.columns().get(i);
                            var cell = row.cells().get(i);
                            var id = table.code() + "/" + key.apply(row) + "/" + column.code();
                            var isKept = ReportFigure.isHead(column)
                                    || cell.equals(ReportCell.EMPTY)
                                    || shown.contains(id)
                                    || isRatioOfShown(id, shown);
                            return isKept ? cell : ReportCell.WITHHELD;
                        })
                        .toList(),
                0);
        return new ReportTable(
                table.code(),
                table.title(),
                table.columns(),
                table.rows().stream().map(mask).toList(),
                table.total() == null ? null : mask.apply(table.total()));
    }

    /** A ratio that anybody could work out who sees all of its parts. */
    private static boolean isRatioOfShown(String id, Set<String> shown) {
        return Catalogue.indicators().stream()
                .filter(indicator -> indicator.measure() == Measure.RATIO
                        && !indicator.tiedTo().isEmpty()
                        && id.contains(indicator.code()))
                .anyMatch(ratio ->
                        ratio.tiedTo().stream().allMatch(part -> shown.contains(id.replace(ratio.code(), part))));
    }
}
