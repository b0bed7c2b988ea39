package org.doorway.poster;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.doorway.platform.print.Paper;
import org.doorway.platform.print.Typeface;
import org.doorway.poster.PosterView.PosterFigure;

/** The poster as one sheet for the wall: figures as large as there is room for. */
final class PosterSheet {
    private static final float MARGIN = 36;
    private static final float LARGEST = 1.6f;
    private static final float SMALLEST = 0.3f;
    private static final float STEP = 0.05f;
    private static final float LEADING = 1.2f;
    private static final float TITLE = 32;
    private static final float HEADING = 15;
    private static final float NUMBER = 34;
    private static final float WORDS = 14;
    private static final float SMALL = 8.5f;
    private static final int FEW = 4;

    /** As on the page, by day. */
    private static final Color BAND = new Color(0x0A, 0x4A, 0x58);

    private static final Color STRONG = new Color(0x0A, 0x51, 0x60);
    private static final Color INK = new Color(0x1D, 0x2A, 0x2F);

    private final PosterView poster;
    private final Rectangle page;

    PosterSheet(PosterView poster, Paper paper) {
        this.poster = poster;
        this.page = paper.size();
    }

    byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(page);
        var writer = PdfWriter.getInstance(document, bytes);
        document.setDocumentLanguage(poster.language());
        document.addTitle(poster.title() + ", " + poster.period());
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.open();
        draw(writer.getDirectContent());
        document.close();
        return bytes.toByteArray();
    }

    private void draw(PdfContentByte canvas) {
        var foot = foot();
        var bottom = MARGIN + foot.getTotalHeight();
        foot.writeSelectedRows(0, -1, MARGIN, bottom, canvas);
        var head = head();
        var top = page.getHeight() - MARGIN - head.getTotalHeight();
        canvas.setColorFill(BAND);
        canvas.rectangle(0, top - MARGIN / 2, page.getWidth(), page.getHeight());
        canvas.fill();
        head.writeSelectedRows(0, -1, MARGIN, page.getHeight() - MARGIN, canvas);
        top -= MARGIN;
        var scale = LARGEST;
        while (scale > SMALLEST && body(scale).getTotalHeight() > top - bottom - MARGIN / 2) {
            scale -= STEP;
        }
        body(scale).writeSelectedRows(0, -1, MARGIN, top, canvas);
    }

    private PdfPTable head() {
        var head = table(1);
        head.addCell(cell(phrase(poster.title(), Typeface.BOLD, TITLE, Color.WHITE)));
        head.addCell(cell(phrase(poster.period(), Typeface.BOLD, HEADING, Color.WHITE)));
        head.addCell(cell(phrase(poster.welcome(), Typeface.PLAIN, WORDS, Color.WHITE)));
        return head;
    }

    private PdfPTable body(float scale) {
        var body = table(2);
        across(body, phrase(poster.thanks(), Typeface.PLAIN, HEADING * scale, INK));
        var figures = poster.figures();
        figures.forEach(figure -> {
            if (figures.size() < FEW) {
                across(body, sentence(figure, scale * LARGEST));
            } else {
                body.addCell(cell(sentence(figure, scale)));
            }
        });
        body.completeRow();
        for (var list : poster.lists()) {
            across(body, phrase(list.heading(), Typeface.BOLD, HEADING * scale, INK));
            list.items().forEach(item -> {
                var words = phrase(item.written() + "  ", Typeface.BOLD, WORDS * scale, STRONG);
                words.add(phrase(item.name(), Typeface.PLAIN, WORDS * scale, INK));
                body.addCell(cell(words));
            });
            body.completeRow();
        }
        return body;
    }

    private static Phrase sentence(PosterFigure figure, float scale) {
        var at = figure.sentence().indexOf(figure.written());
        var sentence = phrase(figure.sentence().substring(0, at), Typeface.PLAIN, WORDS * scale, INK);
        sentence.add(phrase(figure.written(), Typeface.BOLD, NUMBER * scale, STRONG));
        var rest = figure.sentence().substring(at + figure.written().length());
        sentence.add(phrase(rest, Typeface.PLAIN, WORDS * scale, INK));
        return sentence;
    }

    private PdfPTable foot() {
        var foot = table(1);
        foot.addCell(cell(phrase(poster.protection(), Typeface.PLAIN, SMALL, INK)));
        var sources = String.join(
                " · ",
                poster.sources().stream().map(PosterView.PosterSource::sentence).toList());
        foot.addCell(cell(phrase(sources, Typeface.PLAIN, SMALL, INK)));
        return foot;
    }

    private PdfPTable table(int columns) {
        var table = new PdfPTable(columns);
        table.setTotalWidth(page.getWidth() - 2 * MARGIN);
        table.setLockedWidth(true);
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        return table;
    }

    private static void across(PdfPTable table, Phrase words) {
        var cell = cell(words);
        cell.setColspan(table.getNumberOfColumns());
        table.addCell(cell);
    }

    private static PdfPCell cell(Phrase words) {
        var cell = new PdfPCell(words);
        // Each paragraph runs the way that its first letter does.
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_DEFAULT);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setLeading(0, LEADING);
        cell.setPaddingBottom(words.getFont().getSize() / 2);
        cell.setPaddingRight(WORDS);
        return cell;
    }

    private static Phrase phrase(String words, Typeface letters, float size, Color color) {
        Font font = letters.at(size);
        font.setColor(color);
        return new Phrase(letters.printable(words), font);
    }
}
