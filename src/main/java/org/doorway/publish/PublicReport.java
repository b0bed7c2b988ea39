package org.doorway.publish;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which report is published: always of all sites, and of whole months. */
@Schema(description = "Which report: of all sites, for whole months that are over.")
public record PublicReport(
        @NotNull @Schema(description = "Which figures; those of goals are not published.")
        ReportKind kind,

        @NotNull @Schema(description = "`month`, `quarter`, `year`, `fiscal_year`, or `custom` for any whole months.")
        PeriodUnit period,

        @NotNull @Schema(description = "Its first day, the first of a month.", examples = "2026-10-01")
        LocalDate from,

        @Nullable @Schema(description = "Its last day, the last of a month. Needed of a custom period only.")
        LocalDate until,

        @Nullable @Schema(description = "`site`, `modality`, `item` or `family`. Absent: by nothing.")
        Breakdown by,

        @Nullable @Pattern(regexp = "en|es", message = "en") @Schema(description = "Language of its titles. Absent: English.", examples = "es")
        String language) {

    /** The same with everything filled in that it leaves open. */
    PublicReport meaning() {
        return new PublicReport(kind, period, from, until, by, language == null ? "en" : language);
    }

    /** The period that is meant, if it is one of whole months. */
    @Nullable Period wholeMonths() {
        if (from.getDayOfMonth() != 1) {
            return null;
        }
        return switch (period) {
            case DAY, WEEK -> null;
            case MONTH -> new Period(period, from, from.plusMonths(1).minusDays(1));
            case QUARTER ->
                from.getMonthValue() % 3 == 1
                        ? new Period(period, from, from.plusMonths(3).minusDays(1))
                        : null;
            case YEAR ->
                from.getMonthValue() == 1
                        ? new Period(period, from, from.plusYears(1).minusDays(1))
                        : null;
            case FISCAL_YEAR -> new Period(period, from, from.plusYears(1).minusDays(1));
            case CUSTOM ->
                until != null && until.isAfter(from) && until.plusDays(1).getDayOfMonth() == 1
                        ? Period.custom(from, until)
                        : null;
        };
    }
}
