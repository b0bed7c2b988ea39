package org.doorway.plan;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorway.platform.print.Column;
import org.doorway.platform.print.Line;
import org.doorway.platform.print.Paper;
import org.doorway.platform.print.Sheet;

/**
 * A plan on paper: as one page, or as a card to cut out and fold, of the size that fits a wallet (ISO/IEC 7810 ID-1, 85.6
 * by 54 mm). A PDF document each.
 */
final class PlanPrint {
    private static final float CARD_WIDTH = 85.6f * Sheet.MILLIMETRE;
    private static final float CARD_HEIGHT = 54 * Sheet.MILLIMETRE;
    private static final float CARD_MARGIN = 4 * Sheet.MILLIMETRE;
    private static final float DASH = 3;
    private static final float HAIRLINE = 0.5f;

    /** What has to be at hand at once: the front of the card. */
    private static final List<Situation> AT_ONCE = List.of(Situation.OVERDOSE, Situation.ALONE, Situation.MIXING);

    private final PlanLines lines;
    private final Sheet sheet;
    private final Paper paper;

    PlanPrint(PlanContent plan, Locale language, Paper paper) {
        this.lines = new PlanLines(plan, language);
        this.sheet = new Sheet(lines.title().words(), language, paper);
        this.paper = paper;
    }

    /** Everything, on one page. */
    byte[] page() {
        return sheet.drawn(canvas -> new Column(canvas, sheet.room(), 13, 4).print(lines.all()));
    }

    /** Front and back beside each other: what has to be at hand at once, then the rest as far as there is room. */
    byte[] card() {
        return sheet.drawn(canvas -> {
            var left = (paper.size().getWidth() - 2 * CARD_WIDTH) / 2;
            var bottom = paper.size().getHeight() - Sheet.MARGIN - CARD_HEIGHT;
            outline(canvas, left, bottom);
            var front = new ArrayList<Line>();
            front.add(lines.title());
            front.addAll(lines.strategies(AT_ONCE, 1));
            new Column(canvas, side(left, bottom), 9, 5).print(front);
            var back = new ArrayList<>(lines.people(1));
            var rest = new ArrayList<>(List.of(Situation.values()));
            rest.removeAll(AT_ONCE);
            back.addAll(lines.strategies(rest, 1));
            new Column(canvas, side(left + CARD_WIDTH, bottom), 9, 5).print(back);
        });
    }

    private static Rectangle side(float left, float bottom) {
        return new Rectangle(
                left + CARD_MARGIN,
                bottom + CARD_MARGIN,
                left + CARD_WIDTH - CARD_MARGIN,
                bottom + CARD_HEIGHT - CARD_MARGIN);
    }

    private static void outline(PdfContentByte canvas, float left, float bottom) {
        canvas.setLineWidth(HAIRLINE);
        canvas.setLineDash(DASH, 0);
        canvas.rectangle(left, bottom, 2 * CARD_WIDTH, CARD_HEIGHT);
        canvas.moveTo(left + CARD_WIDTH, bottom);
        canvas.lineTo(left + CARD_WIDTH, bottom + CARD_HEIGHT);
        canvas.stroke();
    }
}
