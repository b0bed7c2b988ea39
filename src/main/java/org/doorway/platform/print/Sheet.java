package org.doorway.platform.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Paper that somebody takes with them, as a PDF document: it does not tell when it was printed. */
public final class Sheet {
    public static final float MILLIMETRE = 72 / 25.4f;
    public static final float MARGIN = 15 * MILLIMETRE;

    private static final float LETTERS = 12;
    private static final int MOST = 20;

    private final String title;
    private final Locale language;
    private final Paper paper;

    public Sheet(String title, Locale language, Paper paper) {
        this.title = title;
        this.language = language;
        this.paper = paper;
    }

    /** The paper within its margins. */
    public Rectangle room() {
        var size = paper.size();
        return new Rectangle(MARGIN, MARGIN, size.getWidth() - MARGIN, size.getHeight() - MARGIN);
    }

    /** One sheet with whatever is drawn on it. */
    public byte[] drawn(Consumer<PdfContentByte> drawing) {
        return document((document, canvas) -> drawing.accept(canvas));
    }

    /** As many sheets as the lines need, in letters of one size; more than 20 end with an ellipsis. */
    public byte[] filled(List<Line> lines) {
        return document((document, canvas) -> {
            var text = Column.text(canvas, lines, LETTERS);
            var isMore = Column.set(text, room(), false);
            for (int sheet = 2; isMore && sheet <= MOST; sheet++) {
                document.newPage();
                isMore = Column.set(text, room(), false);
            }
            if (isMore) {
                var more = new Phrase(Column.AND_MORE, Typeface.PLAIN.at(LETTERS));
                ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, more, MARGIN, MARGIN - LETTERS, 0);
            }
        });
    }

    private byte[] document(BiConsumer<Document, PdfContentByte> drawing) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(paper.size());
        var writer = PdfWriter.getInstance(document, bytes);
        document.setDocumentLanguage(language.getLanguage());
        document.addTitle(title);
        document.open();
        // When somebody was here is nobody's business.
        writer.getInfo().remove(PdfName.CREATIONDATE);
        drawing.accept(document, writer.getDirectContent());
        document.close();
        return bytes.toByteArray();
    }
}
