package org.doorway.report.indicator;

import java.util.List;
import java.util.Locale;
import org.doorway.report.document.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as the catalogue shows it. */
@Schema(name = "Indicator", description = "A figure of reports, with its one definition.")
public record IndicatorView(
        @Schema(examples = "SYR_OUT") String code,
        @Schema(examples = "Syringes given") String title,
        String definition,

        @Schema(
                description = "In the signs of arithmetic; in capitals, other indicators.",
                examples = "SYR_IN ÷ SYR_OUT")
        String formula,

        @Schema(description = "What it counts.", examples = "syringe")
        String unit,

        @Nullable @Schema(description = "Where it is in use.", examples = "CDC")
        String source,

        @Schema(description = "False: what it is made of is not recorded yet, and no report shows it.")
        boolean recorded,

        @Schema(description = "The reports that it belongs to.")
        List<ReportKind> reports) {
    static IndicatorView of(Indicator indicator, Locale language) {
        return new IndicatorView(
                indicator.code(),
                IndicatorWords.title(language, indicator),
                IndicatorWords.definition(language, indicator),
                indicator.formula(),
                indicator.unit(),
                indicator.source(),
                indicator.isRecorded(),
                indicator.reports().stream().sorted().toList());
    }
}
