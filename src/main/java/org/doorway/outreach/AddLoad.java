package org.doorway.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Supplies that a team takes out, or brings back. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f21",
                  "direction": "out",
                  "supplies": [{ "item": "use.inject.syringe_fixed", "quantity": 200 }]
                }""")
public record AddLoad(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f21")
        UUID id,

        @NotNull LoadDirection direction,

        @NotEmpty @Size(max = 200) @Schema(description = "Each item once.")
        List<@NotNull @Valid Supply> supplies,

        @OrNow
        @Nullable @Schema(
                description = "When it was counted, from the year 2000 until tomorrow. Absent: now.",
                examples = "2026-11-22T17:41:00-08:00")
        Instant countedAt)
        implements Meant {
    /** How many of an item. */
    @Schema(description = "How many of an item.")
    public record Supply(
            @NotBlank @Size(max = 200) @Schema(description = "Code of an item on the menu.", examples = "use.inject.syringe_fixed")
            String item,

            @NotNull @Min(0) @Max(1_000_000) @Schema(examples = "200")
            Integer quantity) {}

    @Override
    public AddLoad meaning() {
        return new AddLoad(
                id,
                direction,
                supplies.stream().sorted(Comparator.comparing(Supply::item)).toList(),
                null);
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(countedAt);
    }
}
