package org.doorway.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorway.platform.language.Texts;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.doorway.report.indicator.IndicatorWords;
import org.doorway.report.indicator.SmallCellRule;
import org.doorway.report.indicator.SuppressedFigures;
import org.doorway.report.indicator.Totals;

/** Writes figures into the tables of a report, each cell as it may be seen. */
final class ReportTables {
    private final ReportRequest request;
    private final SmallCellRule rule;
    private final Locale language;
    private final List<Indicator> indicators;

    ReportTables(ReportRequest request, SmallCellRule rule, Locale language) {
        this.request = request;
        this.rule = rule;
        this.language = language;
        this.indicators = Catalogue.indicators().stream()
                .filter(indicator -> indicator.reports().contains(request.kind()))
                .filter(indicator ->
                        request.indicators().isEmpty() || request.indicators().contains(indicator.code()))
                .filter(Indicator::isRecorded)
                .toList();
    }

    String title(String key) {
        return title(key, Map.of());
    }

    String title(String key, Map<String, ?> values) {
        return Texts.PRINTED.text(language, "report." + key, values);
    }

    /** A row for each indicator: the period, the one before and the same a year ago. */
    ReportTable indicators(Map<Period, Totals> totals, SuppressedFigures hidden) {
        var period = request.period();
        var periods = List.of(period, period.before(), period.yearBefore());
        var columns = new ArrayList<>(List.of(
                column("code", ColumnKind.CODE),
                column("indicator", ColumnKind.TEXT),
                column("unit", ColumnKind.CODE)));
        Stream.of("value", "before", "yearBefore").forEach(code -> columns.add(column(code, ColumnKind.FIGURE)));
        var rows = indicators.stream().map(indicator -> {
            var cells = new ArrayList<>(List.of(
                    ReportCell.of(indicator.code()),
                    ReportCell.of(IndicatorWords.title(language, indicator)),
                    ReportCell.of(indicator.unit())));
            for (int i = 0; i < periods.size(); i++) {
                var known = totals.get(periods.get(i));
                cells.add(
                        known == null || (i > 0 && !indicator.isOfPeriod())
                                ? ReportCell.EMPTY
                                : rule.cell(indicator, known, hidden.has(periods.get(i), indicator.code())));
            }
            var own = totals.get(period);
            return new ReportRow(cells, own == null ? 0 : indicator.peopleBehind(own));
        });
        return new ReportTable("indicators", title("table.indicators"), columns, rows.toList(), null);
    }

    /** A row for each part, with a column for each indicator. */
    ReportTable parts(
            Breakdown by,
            Map<String, Totals> parts,
            Totals all,
            Predicate<String> hidden,
            Function<String, Label> label) {
        var shown = indicators.stream()
                .filter(indicator -> indicator.divisions().contains(by))
                .toList();
        var people = new TreeMap<String, Long>();
        parts.forEach((key, totals) -> people.put(key, totals.mostPeople()));
        var narrow = rule.hidden(people);
        var few = new HashMap<Indicator, Set<String>>();
        shown.forEach(indicator -> few.put(indicator, few(indicator, parts)));
        var columns = Stream.concat(
                Stream.of(column("code", ColumnKind.CODE), column("label", ColumnKind.TEXT)),
                shown.stream().map(this::column));
        var rows = parts.entrySet().stream().map(part -> {
            var name = label.apply(part.getKey());
            Predicate<Indicator> isHidden = indicator -> hidden.test(indicator.code())
                    || narrow.contains(part.getKey())
                    || few.getOrDefault(indicator, Set.of()).contains(part.getKey());
            return row(name.code(), name.text(), shown, part.getValue(), isHidden);
        });
        return rule.complemented(new ReportTable(
                "by_" + by.name().toLowerCase(Locale.ROOT),
                title("table.by_" + by.name().toLowerCase(Locale.ROOT)),
                columns.toList(),
                rows.toList(),
                row("", title("all"), shown, all, indicator -> hidden.test(indicator.code()))));
    }

    /** The parts that few people are behind in what an indicator counts, where that is not everybody. */
    private Set<String> few(Indicator indicator, Map<String, Totals> parts) {
        if (indicator.behind() == null || indicator.kind() != ColumnKind.NUMBER) {
            return Set.of();
        }
        var people = new TreeMap<String, Long>();
        parts.forEach((key, totals) -> people.put(key, indicator.peopleBehind(totals)));
        return rule.hidden(people);
    }

    /** How a part is called, by programs and by people. */
    record Label(String code, String text) {}

    /** A row for each period, the oldest first. */
    ReportTable trend(List<Period> periods, Map<Period, Totals> totals, SuppressedFigures hidden) {
        var followed = indicators.stream().filter(Indicator::isOfPeriod).toList();
        var columns = Stream.concat(
                Stream.of(column("from", ColumnKind.DATE), column("label", ColumnKind.TEXT)),
                followed.stream().map(this::column));
        var rows = periods.stream().map(period -> {
            var known = totals.get(period);
            var cells = new ArrayList<>(List.of(ReportCell.of(period.from()), ReportCell.of(period.label())));
            followed.forEach(indicator -> cells.add(
                    known == null
                            ? ReportCell.EMPTY
                            : rule.cell(indicator, known, hidden.has(period, indicator.code()))));
            return new ReportRow(cells, known == null ? 0 : known.mostPeople());
        });
        return new ReportTable("trend", title("table.trend"), columns.toList(), rows.toList(), null);
    }

    private ReportRow row(
            String code, String text, List<Indicator> shown, Totals totals, Predicate<Indicator> isHidden) {
        var cells = new ArrayList<>(List.of(ReportCell.of(code), ReportCell.of(text)));
        var behind = new ArrayList<>(List.of(0L, 0L));
        shown.forEach(indicator -> {
            cells.add(rule.cell(indicator, totals, isHidden.test(indicator)));
            behind.add(indicator.peopleBehind(totals));
        });
        return new ReportRow(cells, totals.mostPeople(), behind);
    }

    ReportColumn column(String code, ColumnKind kind) {
        return new ReportColumn(code, title("column." + code), kind, null);
    }

    /** A column of an indicator. */
    ReportColumn column(String code) {
        return column(Catalogue.byCode(code).orElseThrow());
    }

    private ReportColumn column(Indicator indicator) {
        return new ReportColumn(
                indicator.code(), IndicatorWords.title(language, indicator), indicator.kind(), indicator.unit());
    }
}
