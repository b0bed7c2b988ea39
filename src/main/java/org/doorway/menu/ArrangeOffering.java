package org.doorway.menu;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.doorway.site.OpeningHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a site offers an item. */
@Schema(examples = """
                {
                  "available": true,
                  "hours": [{ "day": "monday", "opens": "12:00", "closes": "14:00" }],
                  "order": 10
                }""")
public record ArrangeOffering(
        @Nullable @Schema(description = "Whether there is some now. Absent: yes.", examples = "true")
        Boolean available,

        @Nullable @Size(max = 50) @Schema(description = "When it is offered, in local time. Absent: whenever the site is open.")
        List<@NotNull @Valid OpeningHours> hours,

        @NotNull @Min(0) @Max(10_000) @Schema(description = "Order on the screen, smallest first.", examples = "10")
        Integer order) {}
