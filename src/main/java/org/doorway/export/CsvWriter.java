package org.doorway.export;

import static org.doorway.report.document.ReportFormat.CSV;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it: one header, one figure a line, so that every table of every report has the same columns and can
 * be read by any program. A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
 * recommends.
 */
@ApplicationScoped
class CsvWriter implements FileWriter {
    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "report",
                    "from",
                    "until",
                    "table",
                    "row",
                    "row_title",
                    "column",
                    "column_title",
                    "unit",
                    "value",
                    "up_to",
                    "less_than",
                    "withheld")
            .get();

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n|%";

    @Override
    public ReportFormat format() {
        return CSV;
    }

    @Override
    public void write(ReportView report, OutputStream out) throws IOException {
        var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), RFC_4180);
        for (Iterator<ReportFigure> figures = ReportFigure.in(report).iterator(); figures.hasNext(); ) {
            print(report, figures.next(), printer);
        }
        printer.flush();
    }

    private static void print(ReportView report, ReportFigure figure, CSVPrinter printer) throws IOException {
        var cell = figure.cell();
        printer.printRecord(
                report.called(),
                report.period().from(),
                report.period().until(),
                harmless(figure.table().code()),
                harmless(figure.row()),
                harmless(figure.rowTitle()),
                harmless(figure.column().code()),
                harmless(figure.column().title()),
                harmless(figure.column().unit()),
                cell.text() == null ? plain(cell.number()) : harmless(cell.text()),
                plain(cell.upTo()),
                cell.lessThan(),
                cell.withheld());
    }

    static @Nullable String harmless(@Nullable String text) {
        return text != null && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
