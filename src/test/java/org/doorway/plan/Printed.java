package org.doorway.plan;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;

/** A printed sheet, as somebody finds it. */
record Printed(int pages, String text, String everything) {
    static Printed of(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new Printed(
                    reader.getNumberOfPages(),
                    new PdfTextExtractor(reader).getTextFromPage(1),
                    reader.getInfo() + new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }
}
