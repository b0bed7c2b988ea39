package org.doorway.visit.count;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many, and never who. */
@Schema(name = "DoorCounts", description = "How many people are in the house, and how many came today.")
public record DoorCountsView(
        @Schema(examples = "main") String site,
        @Schema(description = "The site's local day.") LocalDate day,

        @Schema(description = "Visits that are open now: who is in the house, as far as departures are recorded.")
        long openVisits,

        @Schema(description = "How many people the open visits are for. Some of them may not be here.")
        long openPeopleServed,

        @Schema(description = "Visits of the day so far, without voided ones.")
        long visits,

        @Schema(description = "How many people the visits of the day are for.")
        long peopleServed,

        @Schema(description = "Heads that were counted on the day, beside the visits.")
        long headcount) {}
