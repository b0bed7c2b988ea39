package org.doorway.report.document;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.doorway.platform.language.Spelling;
import org.doorway.site.SiteRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report with everything that is needed to understand it. */
@Schema(name = "Report", description = "A report with everything that is needed to understand it.")
public record ReportView(
        ReportKind kind,

        @Nullable @Schema(
                description = "The layout that it is in, by its code; only of the kind `template`.",
                examples = "nc-annual")
        String template,

        @Schema(examples = "Services") String title,
        PeriodView period,

        @Schema(description = "True when the last of its days is over at every site.")
        boolean complete,

        @Schema(description = "The sites that it is about; its days are each one's own local days.")
        List<SiteDays> sites,

        Instant madeAt,

        @Schema(description = "Version of the definitions (`GET /indicators`).", examples = "1")
        String catalogueVersion,

        @Schema(description = "Language of the titles.", examples = "en")
        String language,

        ReportFilter filter,
        @Nullable Breakdown by,
        Identification identification,

        @Schema(description = "What its figures are compared with, by the code of the column that shows it.")
        List<Comparison> comparisons,

        Suppression suppression,
        List<ReportTable> tables) {

    /** In no layout of anybody's. */
    public ReportView(
            ReportKind kind,
            String title,
            PeriodView period,
            boolean complete,
            List<SiteDays> sites,
            Instant madeAt,
            String catalogueVersion,
            String language,
            ReportFilter filter,
            @Nullable Breakdown by,
            Identification identification,
            List<Comparison> comparisons,
            Suppression suppression,
            List<ReportTable> tables) {
        this(
                kind,
                null,
                title,
                period,
                complete,
                sites,
                madeAt,
                catalogueVersion,
                language,
                filter,
                by,
                identification,
                comparisons,
                suppression,
                tables);
    }

    /** What programs and files know it by: {@code services}, {@code nc-annual}. */
    public String called() {
        return template == null ? Spelling.of(kind) : template;
    }

    /** The same days and sites in the layout of a funder. */
    public ReportView asTemplate(String code, String name, List<ReportTable> told) {
        return new ReportView(
                ReportKind.TEMPLATE,
                code,
                name,
                period,
                complete,
                sites,
                madeAt,
                catalogueVersion,
                language,
                filter,
                null,
                identification,
                List.of(),
                suppression,
                told);
    }

    /** A site and its days. */
    @Schema(description = "A site, the time zone of its days, and when they end.")
    public record SiteDays(
            @Schema(examples = "main") String site,
            @Schema(examples = "America/Los_Angeles") String timeZone,

            @Nullable @Schema(
                    description = "The local time after midnight until which its days go on. Absent: 00:00.",
                    examples = "04:00")
            String dayEndsAt) {
        public static SiteDays of(SiteRef site) {
            var end = site.days().endsAt();
            return new SiteDays(
                    site.code(), site.zone().getId(), end.equals(LocalTime.MIDNIGHT) ? null : end.toString());
        }
    }

    /** How many of the visits were of people who are known, and what that means for counting people. */
    @Schema(
            description = "How much of it is about people who wanted to be recognised. Of the others nobody knows how "
                    + "many they are: somewhere in the range.")
    public record Identification(
            @Schema(description = "Visits of known people among all visits.")
            ReportCell share,

            @Schema(description = "How many people it was: from those who are known, to those and all others.")
            ReportCell people) {}

    /** Another period that stands beside this one. */
    @Schema(description = "Another period, and the code of the column that shows its figures.")
    public record Comparison(@Schema(examples = "before") String column, PeriodView period) {}

    /** What is not shown. */
    @Schema(description = "What is not shown, so that no figure is about a single person.")
    public record Suppression(
            @Schema(description = "People fewer than this are not counted out.", examples = "5")
            int least,

            @Schema(examples = "Fewer than 5 people are shown as such.")
            String rule) {}

    /** The same report told in another way: what it covers stays. */
    public ReportView with(
            Identification shown, List<Comparison> compared, Suppression hidden, List<ReportTable> told) {
        return new ReportView(
                kind,
                template,
                title,
                period,
                complete,
                sites,
                madeAt,
                catalogueVersion,
                language,
                filter,
                by,
                shown,
                compared,
                hidden,
                AddedHours.in(told));
    }
}
