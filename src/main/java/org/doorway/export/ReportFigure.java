package org.doorway.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;

/**
 * One figure of a report, and what it is about.
 *
 * @param row what programs know its row by
 * @param rowTitle what people know its row by
 * @param people how many people can be behind it at most
 */
public record ReportFigure(
        ReportTable table, String row, String rowTitle, ReportColumn column, ReportCell cell, long people) {
    /** Stands for all rows together. */
    public static final String TOTAL = "total";

    private static final Set<ColumnKind> HEADS = EnumSet.of(ColumnKind.CODE, ColumnKind.TEXT, ColumnKind.DATE);
    private static final String CODE = "code";
    private static final String TREND = "trend";
    private static final String BETWEEN = " / ";

    /** All figures, table after table, row after row. */
    public static Stream<ReportFigure> in(ReportView report) {
        return report.tables().stream().flatMap(ReportFigure::in);
    }

    public static Stream<ReportFigure> in(ReportTable table) {
        var rows =
                table.rows().stream().flatMap(row -> in(table, row, head(table, row, false), head(table, row, true)));
        var total = table.total();
        return total == null ? rows : Stream.concat(rows, in(table, total, TOTAL, head(table, total, true)));
    }

    public static boolean isHead(ReportColumn column) {
        return HEADS.contains(column.kind());
    }

    /** What programs know a row by. */
    public static String key(ReportTable table, ReportRow row) {
        return head(table, row, false);
    }

    /** The indicator that it is a figure of. */
    public String indicator() {
        return column.kind() == ColumnKind.FIGURE ? row : column.code();
    }

    /** Whether it is about a part of the whole, and not about one of several indicators. */
    public boolean isPart() {
        return column.kind() != ColumnKind.FIGURE && !row.equals(TOTAL);
    }

    /** Whether it is only there to compare with. */
    public boolean isOfAnotherPeriod(ReportView report) {
        return table.code().equals(TREND)
                || report.comparisons().stream()
                        .anyMatch(other -> other.column().equals(column.code()));
    }

    private static Stream<ReportFigure> in(ReportTable table, ReportRow row, String key, String title) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> !isHead(table.columns().get(column)))
                .mapToObj(column -> new ReportFigure(
                        table,
                        key,
                        title,
                        table.columns().get(column),
                        row.cells().get(column),
                        row.peopleBehind(column)));
    }

    /**
     * What a row is called. Where the first column is its code, that is enough; else all codes together are.
     *
     * @param inWords for people, not for programs
     */
    private static String head(ReportTable table, ReportRow row, boolean inWords) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var isWanted = column.kind() == (inWords ? ColumnKind.TEXT : ColumnKind.CODE);
            if (isWanted || column.kind() == ColumnKind.DATE) {
                parts.add(said(row.cells().get(i)));
            }
            if (isWanted && table.columns().get(0).code().equals(CODE)) {
                break;
            }
        }
        parts.removeIf(String::isEmpty);
        return String.join(BETWEEN, parts);
    }

    private static String said(ReportCell cell) {
        return cell.text() != null ? cell.text() : Objects.toString(cell.date(), "");
    }
}
