package org.doorway.export;

import static org.doorway.report.document.ReportFormat.PDF;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.Locale;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;

/** A PDF of one page that a funder can read. */
@ApplicationScoped
class PdfFileWriter implements FileWriter {
    @Override
    public ReportFormat format() {
        return PDF;
    }

    @Override
    public void write(ReportView report, OutputStream out) {
        var texts = new CellText(Locale.forLanguageTag(report.language()));
        var page = OnePage.page(report, texts);
        var document = new Document(page);
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.setDocumentLanguage(report.language());
        document.addTitle(report.title() + " " + report.period().label());
        document.open();
        new OnePage(report, texts, writer.getDirectContent(), page).draw();
        document.close();
    }
}
