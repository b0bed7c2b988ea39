package org.doorway.plan;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.language.Texts;
import org.doorway.platform.print.Paper;

/**
 * A plan on paper: as one page, or as a card to cut out and fold, of the size that fits a wallet (ISO/IEC 7810 ID-1, 85.6
 * by 54 mm). A PDF document each.
 */
final class PlanPrint {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float MARGIN = 15 * MILLIMETRE;
    private static final float CARD_WIDTH = 85.6f * MILLIMETRE;
    private static final float CARD_HEIGHT = 54 * MILLIMETRE;
    private static final float CARD_MARGIN = 4 * MILLIMETRE;
    private static final float DASH = 3;
    private static final float HAIRLINE = 0.5f;
    private static final int LINES_BY_HAND = 3;

    /** What has to be at hand at once: the front of the card. */
    private static final List<Situation> AT_ONCE = List.of(Situation.OVERDOSE, Situation.ALONE, Situation.MIXING);

    private final PlanContent plan;
    private final Locale language;
    private final Paper paper;

    PlanPrint(PlanContent plan, Locale language, Paper paper) {
        this.plan = plan;
        this.language = language;
        this.paper = paper;
    }

    /** Everything, on one page. */
    byte[] page() {
        return document(canvas -> {
            var all = new ArrayList<Line>();
            all.add(new Line(Line.Kind.TITLE, text("heading")));
            all.addAll(strategies(List.of(Situation.values()), LINES_BY_HAND));
            all.addAll(people(LINES_BY_HAND));
            var size = paper.size();
            var room = new Rectangle(MARGIN, MARGIN, size.getWidth() - MARGIN, size.getHeight() - MARGIN);
            new Column(canvas, room, 13, 4).print(all);
        });
    }

    /** Front and back beside each other: what has to be at hand at once, then the rest as far as there is room. */
    byte[] card() {
        return document(canvas -> {
            var left = (paper.size().getWidth() - 2 * CARD_WIDTH) / 2;
            var bottom = paper.size().getHeight() - MARGIN - CARD_HEIGHT;
            outline(canvas, left, bottom);
            var front = new ArrayList<Line>();
            front.add(new Line(Line.Kind.TITLE, text("heading")));
            front.addAll(strategies(AT_ONCE, 1));
            new Column(canvas, side(left, bottom), 9, 5).print(front);
            var back = new ArrayList<>(people(1));
            var rest = new ArrayList<>(List.of(Situation.values()));
            rest.removeAll(AT_ONCE);
            back.addAll(strategies(rest, 1));
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

    private List<Line> strategies(List<Situation> situations, int linesByHand) {
        var lines = new ArrayList<Line>();
        for (var situation : situations) {
            var words =
                    plan.strategiesFor(situation).stream().map(Strategy::words).toList();
            lines.addAll(part("situation." + Spelling.of(situation), words, linesByHand));
        }
        return lines;
    }

    private List<Line> people(int linesByHand) {
        var words = plan.people().stream()
                .map(person -> person.reach() == null ? person.name() : person.name() + ": " + person.reach())
                .toList();
        return part("people", words, linesByHand);
    }

    /** A heading and what stands under it; nothing where nothing does, unless all is still to be written by hand. */
    private List<Line> part(String heading, List<String> words, int linesByHand) {
        var lines = new ArrayList<Line>();
        if (!words.isEmpty() || plan.isEmpty()) {
            lines.add(new Line(Line.Kind.HEADING, text(heading)));
        }
        words.forEach(said -> lines.add(new Line(Line.Kind.ITEM, "• " + said)));
        for (int i = 0; plan.isEmpty() && i < linesByHand; i++) {
            lines.add(new Line(Line.Kind.ROOM, ""));
        }
        return lines;
    }

    private String text(String key) {
        return Texts.PRINTED.text(language, "plan." + key);
    }

    private byte[] document(Consumer<PdfContentByte> drawing) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(paper.size());
        var writer = PdfWriter.getInstance(document, bytes);
        document.setDocumentLanguage(language.getLanguage());
        document.addTitle(text("heading"));
        document.open();
        // When somebody was here is nobody's business.
        writer.getInfo().remove(PdfName.CREATIONDATE);
        drawing.accept(writer.getDirectContent());
        document.close();
        return bytes.toByteArray();
    }
}
