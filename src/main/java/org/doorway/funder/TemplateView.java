package org.doorway.funder;

import java.util.List;
import java.util.Locale;
import org.doorway.report.document.PeriodUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A layout as it is listed. */
@Schema(name = "Template", description = "The layout of a report that a funder asks for.")
public record TemplateView(
        @Schema(examples = "nc-annual") String code,

        @Schema(examples = "North Carolina: annual report of a syringe services program")
        String title,

        @Schema(description = "Who asks for it.") String askedBy,

        @Schema(description = "Where its rows come from, and what of them could not be checked.")
        String source,

        String url,

        @Schema(description = "Counts up whenever its rows change.", examples = "1")
        String version,

        @Schema(description = "Which periods it may be of, the usual one first.")
        List<PeriodUnit> periods,

        @Schema(description = "The month that its fiscal years begin in.", examples = "7")
        int fiscalYearStart,

        List<TemplateRowView> rows) {
    static final String VERSION = "1";

    /** A row of a layout. */
    @Schema(name = "TemplateRow", description = "A row of a layout, and what answers it.")
    public record TemplateRowView(
            @Schema(examples = "naloxone_kits") String code,
            @Schema(examples = "Naloxone kits given out") String title,
            AnswerKind answer,

            @Nullable @Schema(description = "The indicator that answers it, or will.", examples = "NLX_KITS")
            String indicator,

            @Nullable @Schema(description = "What there is to know about the answer.")
            String note) {}

    static TemplateView of(Template template, Locale language) {
        var words = new TemplateWords(template, language);
        return new TemplateView(
                template.code(),
                words.title(),
                words.of("asked_by"),
                words.of("source"),
                template.url(),
                VERSION,
                template.periods(),
                template.fiscalStart().getValue(),
                template.rows().stream()
                        .map(row -> new TemplateRowView(
                                row.code(), words.of(row), row.answer(), row.indicator(), words.note(row)))
                        .toList());
    }
}
