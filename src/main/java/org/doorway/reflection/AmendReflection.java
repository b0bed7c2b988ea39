package org.doorway.reflection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a reflection really was; what it says stays as it is. */
@Schema(
        name = "AmendReflection",
        description = "When somebody thought so, where it was written down wrongly. What they thought stays as it is.",
        examples = """
                { "reflectedAt": "2026-11-19T14:00:00-08:00" }""")
public record AmendReflection(
        @NotNull @Schema(description = "When they thought so.")
        Instant reflectedAt) {}
