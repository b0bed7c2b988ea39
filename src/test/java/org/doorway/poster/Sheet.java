package org.doorway.poster;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A printed poster, as somebody reads it on the wall.
 *
 * @param lowest how far from the lower edge its lowest words stand, in points
 */
record Sheet(int pages, String text, float width, double lowest) {
    private static final Pattern LINE = Pattern.compile("1 0 0 1 [-\\d.]+ ([-\\d.]+) Tm");

    static Sheet of(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var drawing = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
            return new Sheet(
                    reader.getNumberOfPages(),
                    new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " "),
                    reader.getPageSize(1).getWidth(),
                    LINE.matcher(drawing)
                            .results()
                            .mapToDouble(line -> Double.parseDouble(line.group(1)))
                            .min()
                            .orElseThrow());
        }
    }
}
