package org.doorway.outreach.bundle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much the service takes at once, so that a phone never records what would be refused when it is back. */
@Schema(name = "PhoneLimits", description = "How much is taken at once: more than that would be refused later.")
public record PhoneLimitsView(
        @Schema(examples = "1000") int operationsPerBatch,
        @Schema(examples = "200") int linesPerVisit,
        @Schema(examples = "1000") int peopleServedPerVisit,
        @Schema(examples = "100000") int headcountPerTally,
        @Schema(examples = "1000") int charactersPerStopNote) {
    static final PhoneLimitsView OURS = new PhoneLimitsView(1000, 200, 1000, 100_000, 1000);
}
