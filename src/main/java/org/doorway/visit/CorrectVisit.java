package org.doorway.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.json.Change;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was written down wrongly of a visit, and what it is. */
@Schema(
        description =
                "What was written down wrongly of a visit. What is left out stays as it is; `null` is what leaving "
                        + "it out would have meant when the visit was recorded.",
        examples = """
                { "arrivedAt": "2026-11-22T09:15:00-08:00", "peopleServed": 2 }""")
public record CorrectVisit(
        @Schema(
                implementation = Instant.class,
                description = "When they came, from the year 2000 until tomorrow. null: when it was recorded.",
                examples = "2026-11-22T09:15:00-08:00")
        Change<Instant> arrivedAt,

        @Schema(implementation = UUID.class, description = "At which stop of the site. null: at none.")
        Change<UUID> stop,

        @Schema(implementation = Modality.class, description = "How they were reached. null: drop_in.")
        Change<Modality> modality,

        @Schema(
                implementation = Integer.class,
                minimum = "1",
                maximum = "1000",
                description = "How many people the visit is for. null: 1.",
                examples = "2")
        Change<@Min(1) @Max(1000) Integer> peopleServed) {}
