package org.doorway.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorway.report.document.ReportView;

/** What a reader has to know about a report to understand it, a line each. */
record About(String what, String words) {
    private static final String SHARE = "share";

    static List<About> of(ReportView report, CellText texts) {
        var lines = new ArrayList<About>();
        lines.add(new About(texts.text("report", Map.of()), report.title()));
        var period = report.period();
        lines.add(new About(
                texts.text("period", Map.of()),
                texts.text("from_until", Map.of("from", period.from(), "until", period.until()))));
        lines.add(new About(
                texts.text("sites", Map.of()),
                report.sites().stream().map(site -> site.site()).collect(Collectors.joining(", "))));
        lines.add(new About(
                texts.text("identified", Map.of()),
                texts.of(report.identification().share(), SHARE)));
        lines.add(new About(
                texts.text("people", Map.of()), texts.of(report.identification().people(), null)));
        lines.add(new About(texts.text("rule", Map.of()), report.suppression().rule()));
        lines.add(new About(texts.text("definitions", Map.of()), report.catalogueVersion()));
        lines.add(new About(texts.text("made", Map.of()), report.madeAt().toString()));
        if (!report.complete()) {
            lines.add(new About(texts.text("note", Map.of()), texts.text("not_over", Map.of())));
        }
        return lines;
    }
}
