package org.doorway.visit;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which mistake at the desk a visit was. */
@Schema(examples = """
                { "reason": "recorded_twice" }""")
public record VoidVisit(
        @NotNull @Schema(description = "Which mistake at the desk it was.")
        VoidReason reason) {}
