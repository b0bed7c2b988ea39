package org.doorway.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportTable;

/** Decides what of a table can be seen better than read: its largest parts, or figures beside those of other periods. */
final class Charting {
    private static final int MOST_PARTS = 8;
    private static final int MOST_DAYS = 14;
    private static final int MOST_COMPARED = 6;
    private static final int MOST_PERIODS = 3;

    private final CellText texts;

    Charting(CellText texts) {
        this.texts = texts;
    }

    BarChart of(ReportTable table) {
        var columns = columns(table, ColumnKind.FIGURE);
        if (columns.size() > 1) {
            var shown = columns.subList(0, Math.min(MOST_PERIODS, columns.size()));
            var legend = shown.stream().map(ReportColumn::title).toList();
            return new BarChart(compared(table, shown), legend);
        }
        var counts = new ArrayList<>(columns(table, ColumnKind.NUMBER));
        counts.addAll(columns(table, ColumnKind.PEOPLE));
        return new BarChart(counts.isEmpty() ? List.of() : parts(table, counts.get(0)), List.of());
    }

    private static List<ReportColumn> columns(ReportTable table, ColumnKind kind) {
        return table.columns().stream().filter(column -> column.kind() == kind).toList();
    }

    private List<BarChart.Group> parts(ReportTable table, ReportColumn column) {
        var at = table.columns().indexOf(column);
        var bars = table.rows().stream()
                .map(row -> group(label(table, row.cells()), List.of(row.cells().get(at)), column))
                .filter(Objects::nonNull)
                .filter(group -> group.longest() > 0)
                .sorted(
                        isInTime(table)
                                ? (one, other) -> 0
                                : Comparator.comparingDouble(BarChart.Group::longest)
                                        .reversed())
                .toList();
        var isTooLong = isInTime(table) && bars.size() > MOST_DAYS;
        return bars.size() < 2 || isTooLong
                ? List.of()
                : bars.subList(0, Math.min(isInTime(table) ? MOST_DAYS : MOST_PARTS, bars.size()));
    }

    /** Then the order says something, and a part of it would say something else. */
    private static boolean isInTime(ReportTable table) {
        return table.columns().stream().anyMatch(column -> column.kind() == ColumnKind.DATE);
    }

    private List<BarChart.Group> compared(ReportTable table, List<ReportColumn> columns) {
        return table.rows().stream()
                .map(row -> group(
                        label(table, row.cells()),
                        columns.stream()
                                .map(column -> row.cells().get(table.columns().indexOf(column)))
                                .toList(),
                        columns.get(0)))
                .filter(Objects::nonNull)
                .filter(group -> group.longest() > 0)
                .limit(MOST_COMPARED)
                .toList();
    }

    /** A row as bars; null where one of them is no single number. */
    private BarChart.@org.jspecify.annotations.Nullable Group group(
            String label, List<ReportCell> cells, ReportColumn column) {
        var bars = new ArrayList<BarChart.Bar>();
        for (var cell : cells) {
            if (cell.number() == null || cell.upTo() != null) {
                return null;
            }
            bars.add(new BarChart.Bar(cell.number().doubleValue(), texts.of(cell, column.unit())));
        }
        return new BarChart.Group(label, bars);
    }

    private static String label(ReportTable table, List<ReportCell> cells) {
        var words = "";
        for (int i = 0; i < cells.size(); i++) {
            var kind = table.columns().get(i).kind();
            if (kind == ColumnKind.TEXT || kind == ColumnKind.DATE || (kind == ColumnKind.CODE && words.isEmpty())) {
                words = kind == ColumnKind.DATE
                        ? String.valueOf(cells.get(i).date())
                        : Objects.requireNonNullElse(cells.get(i).text(), words);
            }
        }
        return words;
    }
}
