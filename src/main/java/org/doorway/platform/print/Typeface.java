package org.doorway.platform.print;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * The letters that things are printed with: DejaVu Sans, which has those of Latin, Greek, Cyrillic, Arabic, Hebrew,
 * Armenian and Georgian, and many signs.
 */
public enum Typeface {
    PLAIN("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf");

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    /** Stands for a sign that these letters do not have: better seen than left out. */
    private static final String NOT_HERE = "\u25a1";

    private final BaseFont letters;

    Typeface(String file) {
        try (var font = Typeface.class.getResourceAsStream(FOLDER + file)) {
            letters = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, font.readAllBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param size in points */
    public Font at(float size) {
        return new Font(letters, size);
    }

    /** How wide words are in letters of a size, in points. */
    public float width(String words, float size) {
        return letters.getWidthPoint(words, size);
    }

    /** The words as they can be printed. */
    public String printable(String words) {
        return words.codePoints()
                .mapToObj(sign -> sign == '\n' || letters.charExists(sign) ? Character.toString(sign) : NOT_HERE)
                .collect(Collectors.joining());
    }
}
