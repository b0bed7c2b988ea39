package org.doorway.export;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorway.platform.print.Paper;
import org.doorway.platform.print.Typeface;
import org.doorway.report.document.ReportView;

/**
 * A report on one page: what it is about, its figures with charts, and what a reader has to know. Where there are more rows
 * than letters of a size that can be read have room for, the longest tables are cut, and say so. Where a table has more
 * columns than have room for their words, the page lies on its side.
 */
final class OnePage {
    private static final float MARGIN = 42;
    private static final float TITLE = 17;
    private static final float HEADING = 10;
    private static final float SMALL = 7;
    private static final float LEADING = 1.35f;
    private static final float GAP = 9;
    private static final float[] SIZES = {9, 8, 7, 6};
    private static final float EASILY_READ = 7;
    private static final int[] ROWS = {60, 40, 30, 20, 14, 10, 7, 5, 3, 1, 0};

    private final ReportView report;
    private final CellText texts;
    private final PdfContentByte canvas;
    private final Rectangle page;
    private final List<Part> parts;

    OnePage(ReportView report, CellText texts, PdfContentByte canvas, Rectangle page) {
        this.report = report;
        this.texts = texts;
        this.canvas = canvas;
        this.page = page;
        var charting = new Charting(texts);
        this.parts = report.tables().stream()
                .map(table -> new Part(table.title(), charting.of(table), new PrintedTable(table, texts)))
                .toList();
    }

    /** The page that a report has room on. */
    static Rectangle page(ReportView report, CellText texts) {
        var upright = Paper.A4.size();
        var isNarrow = report.tables().stream()
                .map(table -> new PrintedTable(table, texts))
                .allMatch(table -> table.fits(EASILY_READ, upright.getWidth() - 2 * MARGIN));
        return isNarrow ? upright : new Rectangle(upright.getHeight(), upright.getWidth());
    }

    private record Part(String title, BarChart chart, PrintedTable table) {}

    void draw() {
        var y = page.getHeight() - MARGIN;
        y -= write(report.title(), Typeface.BOLD, TITLE, y);
        y -= write(subtitle(), Typeface.PLAIN, HEADING, y) + GAP;
        var about = About.of(report, texts).stream()
                .skip(1)
                .map(line -> line.what() + ": " + line.words())
                .collect(Collectors.joining(" · "));
        var foot = measure(about, Typeface.PLAIN, SMALL);
        write(about, Typeface.PLAIN, SMALL, MARGIN + foot);
        var room = y - MARGIN - foot - GAP;
        for (var rows : ROWS) {
            for (var size : SIZES) {
                if (breaksNoWord(size) && height(size, rows) <= room) {
                    draw(size, rows, y);
                    return;
                }
            }
        }
        // Tables without a single row have no room: there are too many of them for a page.
        write(texts.text("too_much", Map.of()), Typeface.PLAIN, HEADING, y);
    }

    private boolean breaksNoWord(float size) {
        return size == SIZES[SIZES.length - 1]
                || parts.stream().allMatch(part -> part.table().fits(size, width()));
    }

    private String subtitle() {
        var sites = report.sites().stream().map(site -> site.site()).collect(Collectors.joining(", "));
        return report.period().label() + " · " + sites;
    }

    private float height(float size, int rows) {
        float height = 0;
        for (var part : parts) {
            height += measure(part.title(), Typeface.BOLD, HEADING) + GAP / 2;
            height += part.chart().isEmpty() ? 0 : part.chart().height() + GAP;
            height += part.table().with(size, rows, width()).getTotalHeight() + GAP;
        }
        return height;
    }

    private void draw(float size, int rows, float top) {
        var y = top;
        for (var part : parts) {
            y -= write(part.title(), Typeface.BOLD, HEADING, y) + GAP / 2;
            if (!part.chart().isEmpty()) {
                part.chart().draw(canvas, MARGIN, y, width());
                y -= part.chart().height() + GAP;
            }
            var table = part.table().with(size, rows, width());
            table.writeSelectedRows(0, -1, MARGIN, y, canvas);
            y -= table.getTotalHeight() + GAP;
        }
    }

    private float width() {
        return page.getWidth() - 2 * MARGIN;
    }

    private float measure(String words, Typeface letters, float size) {
        return run(words, letters, size, page.getHeight(), true);
    }

    private float write(String words, Typeface letters, float size, float top) {
        return run(words, letters, size, top, false);
    }

    /** Writes words across the page, or only finds out how high they are. */
    private float run(String words, Typeface letters, float size, float top, boolean justTry) {
        var column = new ColumnText(canvas);
        column.setRunDirection(PdfWriter.RUN_DIRECTION_DEFAULT);
        column.setSimpleColumn(MARGIN, 0, page.getWidth() - MARGIN, top);
        var paragraph = new Paragraph(size * LEADING, letters.printable(words), letters.at(size));
        paragraph.setAlignment(Element.ALIGN_LEFT);
        column.addElement(paragraph);
        try {
            column.go(justTry);
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
        return top - column.getYLine();
    }
}
