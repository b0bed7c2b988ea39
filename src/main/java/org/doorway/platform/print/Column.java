package org.doorway.platform.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.util.ArrayList;
import java.util.List;

/** Room on a sheet that is filled with letters as large as fit: words are for people who may not see well. */
public final class Column {
    private static final float STEP = 0.5f;
    private static final float LEADING = 1.3f;
    private static final float LARGER = 1.15f;
    private static final float HAIRLINE = 0.4f;
    static final String AND_MORE = "…";

    private final PdfContentByte canvas;
    private final Rectangle room;
    private final float largest;
    private final float smallest;

    /** @param largest and {@code smallest}: sizes of letters, in points */
    public Column(PdfContentByte canvas, Rectangle room, float largest, float smallest) {
        this.canvas = canvas;
        this.room = room;
        this.largest = largest;
        this.smallest = smallest;
    }

    /** Prints the lines; where even the smallest letters leave no room, it ends with an ellipsis. */
    public void print(List<Line> lines) {
        var shown = lines;
        var size = largest;
        while (!fits(shown, size)) {
            if (size > smallest) {
                size -= STEP;
            } else if (shown == lines) {
                shown = lines.stream().map(Line::flat).toList();
            } else {
                shown = shorter(shown);
            }
        }
        set(text(canvas, shown, size), room, false);
    }

    private static List<Line> shorter(List<Line> lines) {
        var shorter = new ArrayList<>(lines);
        if (shorter.get(shorter.size() - 1).words().equals(AND_MORE)) {
            shorter.remove(shorter.size() - 1);
        }
        shorter.set(shorter.size() - 1, new Line(Line.Kind.ITEM, AND_MORE));
        return List.copyOf(shorter);
    }

    private boolean fits(List<Line> lines, float size) {
        return !set(text(canvas, lines, size), room, true);
    }

    /** The lines in letters of a size, to be set into one room or several. */
    static ColumnText text(PdfContentByte canvas, List<Line> lines, float size) {
        var text = new ColumnText(canvas);
        // Each paragraph runs the way that its first letter does.
        text.setRunDirection(PdfWriter.RUN_DIRECTION_DEFAULT);
        lines.forEach(line -> text.addElement(paragraph(line, size)));
        return text;
    }

    /** Sets as much of a text as there is room for; tells whether there is more. */
    static boolean set(ColumnText text, Rectangle room, boolean justTry) {
        text.setSimpleColumn(room.getLeft(), room.getBottom(), room.getRight(), room.getTop());
        try {
            return ColumnText.hasMoreText(text.go(justTry));
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Paragraph paragraph(Line line, float size) {
        var paragraph = switch (line.kind()) {
            case TITLE -> written(line, Typeface.BOLD, size * LARGER * LARGER);
            case HEADING -> written(line, Typeface.BOLD, size * LARGER);
            case ITEM -> written(line, Typeface.PLAIN, size);
            case ROOM -> new Paragraph(new Chunk(new LineSeparator(HAIRLINE, 100, null, 0, 0)));
        };
        if (line.kind() == Line.Kind.HEADING) {
            paragraph.setSpacingBefore(size * LEADING / 2);
        }
        return paragraph;
    }

    private static Paragraph written(Line line, Typeface letters, float size) {
        return new Paragraph(size * LEADING, letters.printable(line.words()), letters.at(size));
    }
}
