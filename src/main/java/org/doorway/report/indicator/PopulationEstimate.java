package org.doorway.report.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people inject drugs where the centre works, as somebody has estimated. */
@Schema(description = "How many people inject drugs where the centre works, and who says so.", examples = """
                { "people": 1800, "source": "County health department, 2025" }""")
public record PopulationEstimate(
        @NotNull @Min(1) @Max(100_000_000) @Schema(examples = "1800")
        Integer people,

        @NotBlank @Size(max = 300) @Schema(description = "Who says so, and since when.", examples = "County health department, 2025")
        String source) {}
