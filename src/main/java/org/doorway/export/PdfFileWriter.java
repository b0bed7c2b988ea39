package org.doorway.export;

import static org.doorway.report.ReportFormat.PDF;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.Locale;
import org.doorway.platform.print.Paper;
import org.doorway.report.ReportFormat;
import org.doorway.report.ReportView;

/** A PDF of one page that a funder can read. */
@ApplicationScoped
class PdfFileWriter implements FileWriter {
    @Override
    public ReportFormat format() {
        return PDF;
    }

    @Override
    public void write(ReportView report, OutputStream out) {
        var paper = Paper.A4.size();
        var document = new Document(paper);
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.setDocumentLanguage(report.language());
        document.addTitle(report.title() + " " + report.period().label());
        document.open();
        var texts = new CellText(Locale.forLanguageTag(report.language()));
        new OnePage(report, texts, writer.getDirectContent(), paper).draw();
        document.close();
    }
}
