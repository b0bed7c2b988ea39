package org.doorway.outreach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.menu.item.ItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a run: facts side by side, and no verdict. */
@Schema(name = "RunSummary", description = "What came of a run: what was recorded meanwhile, beside what was carried.")
public record RunSummaryView(
        UUID run,
        @Schema(examples = "main") String site,
        @Schema(description = "When the team set out.") Instant from,

        @Schema(description = "When the team was back, or now if it is out.")
        Instant until,

        @Schema(description = "Visits that count, recorded one by one.", examples = "12")
        long visits,

        @Schema(description = "Heads counted in tallies.", examples = "30")
        long headcount,

        @Schema(description = "How many people the visits were for, and the heads counted.", examples = "45")
        long peopleServed,

        @Schema(description = "Every item that was carried or recorded, in the order of their codes.")
        List<SummaryLine> items) {
    /** An item as it was carried and as it was recorded. */
    @Schema(
            name = "RunSummaryLine",
            description =
                    "An item as it was carried and as it was recorded. Where the two differ, something was counted "
                            + "at another time or not at all; that is a fact and nobody's fault.")
    public record SummaryLine(
            @Schema(examples = "use.inject.syringe_fixed") String item,
            ItemKind kind,

            @Schema(description = "How many were taken out.", examples = "200")
            long takenOut,

            @Schema(description = "How many were brought back.", examples = "40")
            long broughtBack,

            @Schema(
                    description = "Taken out, less brought back; below 0 where more came back than was counted out.",
                    examples = "160")
            long stayedOut,

            @Schema(
                    description = "How many visits and tallies say were given; of a return, were handed in.",
                    examples = "158")
            long recorded) {}
}
