package org.doorway.export;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.List;
import org.doorway.platform.print.Typeface;

/**
 * Groups of bars from left to right, each with its number at its end: lines and letters of the page itself, so that it is
 * sharp at any size. A group has a scale of its own where what the groups count is not the same.
 */
final class BarChart {
    private static final float BAR = 9;
    private static final float BETWEEN_GROUPS = 4;
    private static final float LETTERS = 7;
    private static final float LABELS = 0.32f;
    private static final float NUMBERS = 0.14f;
    private static final float BASELINE = 2.2f;
    private static final float THINNEST = 0.4f;

    /** Dark first: told apart in black and white too. */
    private static final List<Color> COLORS =
            List.of(new Color(0x1B, 0x5E, 0x7B), new Color(0x7F, 0xB2, 0xC4), new Color(0xC9, 0xDD, 0xE4));

    private final List<Group> groups;
    private final List<String> legend;

    /** @param legend what the bars of each group are, where it has several; then each group has a scale of its own */
    BarChart(List<Group> groups, List<String> legend) {
        this.groups = List.copyOf(groups);
        this.legend = List.copyOf(legend);
    }

    /** Bars that belong together. */
    record Group(String label, List<Bar> bars) {
        double longest() {
            return bars.stream().mapToDouble(Bar::length).max().orElse(0);
        }
    }

    /** @param number as people read it */
    record Bar(double length, String number) {}

    boolean isEmpty() {
        return groups.isEmpty();
    }

    float height() {
        return (legend.isEmpty() ? 0 : BAR + BETWEEN_GROUPS)
                + (float) groups.stream()
                        .mapToDouble(group -> group.bars().size() * BAR + BETWEEN_GROUPS)
                        .sum();
    }

    /** @param top the upper edge, in points from the bottom of the page */
    void draw(PdfContentByte canvas, float left, float top, float width) {
        var overall = groups.stream().mapToDouble(Group::longest).max().orElse(0);
        var y = top;
        for (var group : groups) {
            write(canvas, group.label(), left, y - BAR + BASELINE, width * LABELS);
            var scale = legend.isEmpty() ? overall : group.longest();
            for (int i = 0; i < group.bars().size(); i++) {
                var bar = group.bars().get(i);
                var room = width * (1 - LABELS - NUMBERS);
                var length = scale <= 0 ? 0 : (float) (Math.max(0, bar.length()) / scale * room);
                var start = left + width * LABELS;
                fill(canvas, i, start, y, Math.max(length, THINNEST));
                write(canvas, bar.number(), start + length + BASELINE, y - BAR + BASELINE, width);
                y -= BAR;
            }
            y -= BETWEEN_GROUPS;
        }
        explain(canvas, left + width * LABELS, y, width);
    }

    private void explain(PdfContentByte canvas, float left, float y, float width) {
        var x = left;
        for (int i = 0; i < legend.size(); i++) {
            fill(canvas, i, x, y, BAR);
            write(canvas, legend.get(i), x + BAR + BASELINE, y - BAR + BASELINE, width);
            x += BAR * 3 + Typeface.PLAIN.width(legend.get(i), LETTERS);
        }
    }

    private static void fill(PdfContentByte canvas, int color, float left, float top, float length) {
        canvas.saveState();
        canvas.setColorFill(COLORS.get(color % COLORS.size()));
        canvas.rectangle(left, top - BAR + 1, length, BAR - 2);
        canvas.fill();
        canvas.restoreState();
    }

    private static void write(PdfContentByte canvas, String words, float x, float y, float width) {
        var printable = Typeface.PLAIN.printable(words);
        var shown = printable;
        while (shown.length() > 1 && Typeface.PLAIN.width(shown, LETTERS) > width - 4) {
            printable = printable.substring(0, printable.offsetByCodePoints(printable.length(), -1));
            shown = printable + "…";
        }
        var phrase = new Phrase(shown, Typeface.PLAIN.at(LETTERS));
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, phrase, x, y, 0, PdfWriter.RUN_DIRECTION_DEFAULT, 0);
    }
}
