package org.doorway.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;

/** What stands in the tables of a report, as texts, by row and column. */
final class ReportTexts {
    /** The row of all rows together. */
    static final String TOTAL = "(all)";

    private ReportTexts() {}

    static ReportTable table(ReportView report, String code) {
        return report.tables().stream()
                .filter(table -> table.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    /** By the code of the row, which is its first cell, and the code of the column. */
    static Map<String, Map<String, String>> of(ReportTable table) {
        var rows = new TreeMap<String, Map<String, String>>();
        for (var row : table.rows()) {
            if (rows.put(of(row.cells().get(0)), of(table, row)) != null) {
                throw new AssertionError("Two rows of " + row);
            }
        }
        if (table.total() != null) {
            rows.put(TOTAL, of(table, table.total()));
        }
        return rows;
    }

    private static Map<String, String> of(ReportTable table, ReportRow row) {
        var cells = new TreeMap<String, String>();
        IntStream.range(0, table.columns().size())
                .forEach(i ->
                        cells.put(table.columns().get(i).code(), of(row.cells().get(i))));
        return cells;
    }

    static String of(ReportCell cell) {
        if (cell.isHidden()) {
            return "hidden";
        }
        if (cell.number() != null) {
            return cell.upTo() == null ? of(cell.number()) : of(cell.number()) + "…" + of(cell.upTo());
        }
        return cell.text() != null
                ? cell.text()
                : cell.date() != null ? cell.date().toString() : "";
    }

    static String of(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
