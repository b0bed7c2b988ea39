package org.doorway.export;

import static org.doorway.report.document.ReportFormat.XLSX;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;

/**
 * A workbook with a sheet for each table, its header frozen, and a last one that says what it is about. Numbers and dates
 * are numbers and dates; what cannot be a single number (a range, "fewer than") is text. Text is never a formula.
 */
@ApplicationScoped
class XlsxWriter implements FileWriter {
    private static final String APPLICATION = "Doorway";
    private static final String VERSION = "1.0";
    private static final int LONGEST_NAME = 31;
    private static final int ROWS_IN_MEMORY = 500;
    private static final double NARROWEST = 12;
    private static final double WIDEST = 60;
    private static final String WHOLE = "#,##0";
    private static final String SHARE = "0.0%";
    private static final String RATIO = "#,##0.00";
    private static final String DATE = "yyyy-mm-dd";

    @Override
    public ReportFormat format() {
        return XLSX;
    }

    @Override
    public void write(ReportView report, OutputStream out) throws IOException {
        var texts = new CellText(Locale.forLanguageTag(report.language()));
        // Not closed: that would close the stream, which is not ours.
        var book = new Workbook(out, APPLICATION, VERSION);
        var names = new HashSet<String>();
        for (var table : report.tables()) {
            write(table, book.newWorksheet(name(table.title(), names)), texts);
        }
        about(report, book.newWorksheet(name(texts.text("about", Map.of()), names)), texts);
        book.finish();
    }

    private static void write(ReportTable table, Worksheet sheet, CellText texts) throws IOException {
        for (int i = 0; i < table.columns().size(); i++) {
            var title = table.columns().get(i).title();
            sheet.value(0, i, title);
            sheet.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
            sheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, widest(table, i, title))));
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        int at = 1;
        for (var row : table.rows()) {
            write(table, row, sheet, at++, texts);
            if (at % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        if (table.total() != null) {
            write(table, table.total(), sheet, at, texts);
            sheet.range(at, 0, at, table.columns().size() - 1).style().bold().set();
        }
        sheet.finish();
    }

    private static double widest(ReportTable table, int column, String title) {
        return table.rows().stream()
                .map(row -> row.cells().get(column).text())
                .mapToDouble(text -> text == null ? 0 : text.length() + 2)
                .reduce(Math.min(title.length() + 2, NARROWEST * 2), Math::max);
    }

    private static void write(ReportTable table, ReportRow row, Worksheet sheet, int at, CellText texts) {
        for (int i = 0; i < table.columns().size(); i++) {
            write(table, row, i, sheet, at, texts);
        }
    }

    private static void write(ReportTable table, ReportRow row, int column, Worksheet sheet, int at, CellText texts) {
        var cell = row.cells().get(column);
        var unit = table.unit(row, column);
        if (cell.date() != null) {
            sheet.value(at, column, cell.date());
            sheet.style(at, column).format(DATE).set();
        } else if (cell.number() != null && cell.upTo() == null) {
            sheet.value(at, column, cell.number());
            var isWhole = cell.number().stripTrailingZeros().scale() <= 0;
            sheet.style(at, column)
                    .format("share".equals(unit) ? SHARE : isWhole ? WHOLE : RATIO)
                    .set();
        } else {
            var text = texts.of(cell, unit);
            if (!text.isEmpty()) {
                sheet.inlineString(at, column, text);
            }
            if (!ReportFigure.isHead(table.columns().get(column))) {
                sheet.style(at, column).horizontalAlignment("right").set();
            }
        }
    }

    private static void about(ReportView report, Worksheet sheet, CellText texts) throws IOException {
        sheet.width(0, NARROWEST * 2);
        sheet.width(1, WIDEST);
        int row = 0;
        for (var line : About.of(report, texts)) {
            sheet.inlineString(row, 0, line.what());
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.inlineString(row, 1, line.words());
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        sheet.finish();
    }

    /** What a sheet may be called: nothing too long, no signs that formulas need, and no name twice. */
    private static String name(String title, Set<String> taken) {
        var plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            var mark = " " + i;
            name = plain.substring(0, Math.min(LONGEST_NAME - mark.length(), plain.length())) + mark;
        }
        return name;
    }
}
