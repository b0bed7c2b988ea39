package org.doorway.export;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorway.platform.print.Typeface;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;

/** A table as it is printed: without the codes that programs need, and no longer than there is room for. */
final class PrintedTable {
    private static final Color HEADING = new Color(0xE7, 0xF0, 0xF3);
    private static final Color LINE = new Color(0xBB, 0xC7, 0xCC);
    private static final float HAIRLINE = 0.4f;
    private static final float WORDS = 3;
    private static final float PADDING = 0.25f;
    private static final float ROUNDING = 0.5f;

    /** Rows beyond these are not printed, however small the letters are. */
    private static final int MOST_MEASURED = 60;

    /** A word that is longer than this many letters are high may be broken. */
    private static final float LONGEST_WORD = 12;

    private final ReportTable table;
    private final int[] columns;
    private final CellText texts;

    /** The longest word of each column, in letters of the size 1. */
    private final float[] longest;

    PrintedTable(ReportTable table, CellText texts) {
        this.table = table;
        this.texts = texts;
        var hasWords = table.columns().stream().anyMatch(column -> column.kind() == ColumnKind.TEXT);
        this.columns = IntStream.range(0, table.columns().size())
                .filter(i -> !(hasWords && table.columns().get(i).kind() == ColumnKind.CODE))
                .toArray();
        this.longest = new float[columns.length];
        for (int i = 0; i < columns.length; i++) {
            longest[i] = Math.min(LONGEST_WORD, longestWord(i));
        }
    }

    private float longestWord(int i) {
        var words = Stream.concat(
                table.rows().stream().limit(MOST_MEASURED).map(row -> words(row, i)),
                Stream.of(column(i).title(), table.total() == null ? "" : words(table.total(), i)));
        return (float) words.flatMap(Pattern.compile("\\s+")::splitAsStream)
                .mapToDouble(word -> Typeface.BOLD.width(Typeface.BOLD.printable(word), 1))
                .max()
                .orElse(0);
    }

    /** Whether it can be printed in letters of a size with no word broken. */
    boolean fits(float size, float width) {
        float needed = 0;
        for (int i = 0; i < columns.length; i++) {
            needed += needed(i, size);
        }
        return needed <= width;
    }

    private float needed(int i, float size) {
        return (longest[i] + 2 * PADDING) * size + ROUNDING;
    }

    /** Each column as wide as it has to be; of what is left, those with words get more. */
    private float[] widths(float size, float width) {
        float left = width;
        float parts = 0;
        for (int i = 0; i < columns.length; i++) {
            left -= needed(i, size);
            parts += part(i);
        }
        var widths = new float[columns.length];
        for (int i = 0; i < columns.length; i++) {
            widths[i] = needed(i, size) + Math.max(0, left) * part(i) / parts;
        }
        return widths;
    }

    private float part(int i) {
        return ReportFigure.isHead(column(i)) ? WORDS : 1;
    }

    /**
     * The table, to be drawn.
     *
     * @param size of its letters, in points
     * @param mostRows what it says of more of them is how many they are
     */
    PdfPTable with(float size, int mostRows, float width) {
        var printed = new PdfPTable(columns.length);
        printed.setTotalWidth(width);
        printed.setLockedWidth(true);
        printed.setWidths(widths(size, width));
        for (int i = 0; i < columns.length; i++) {
            printed.addCell(cell(column(i).title(), Typeface.BOLD, size, column(i), HEADING));
        }
        table.rows().stream().limit(mostRows).forEach(row -> add(row, Typeface.PLAIN, size, printed));
        var left = table.rows().size() - mostRows;
        if (left > 0) {
            var note = cell(texts.text("more", Map.of("number", left)), Typeface.PLAIN, size, column(0), null);
            note.setColspan(columns.length);
            printed.addCell(note);
        }
        if (table.total() != null) {
            add(table.total(), Typeface.BOLD, size, printed);
        }
        return printed;
    }

    private void add(ReportRow row, Typeface letters, float size, PdfPTable printed) {
        for (int i = 0; i < columns.length; i++) {
            printed.addCell(cell(words(row, i), letters, size, column(i), null));
        }
    }

    private String words(ReportRow row, int i) {
        return texts.of(row.cells().get(columns[i]), table.unit(row, columns[i]));
    }

    private ReportColumn column(int i) {
        return table.columns().get(columns[i]);
    }

    private static PdfPCell cell(
            String words,
            Typeface letters,
            float size,
            ReportColumn column,
            @org.jspecify.annotations.Nullable Color background) {
        var cell = new PdfPCell(new Phrase(letters.printable(words), letters.at(size)));
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_DEFAULT);
        cell.setHorizontalAlignment(ReportFigure.isHead(column) ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(HAIRLINE);
        cell.setBorderColor(LINE);
        cell.setPadding(size * PADDING);
        if (background != null) {
            cell.setBackgroundColor(background);
        }
        return cell;
    }
}
