package org.doorway.visit.tally;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.doorway.visit.line.Modality;
import org.doorway.visit.line.Quantities;
import org.doorway.visit.line.UnmetReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A head-count, with what was given out. */
@Schema(description = "A head-count (42 at lunch), with what was given out.", examples = """
                { "site": "main", "headcount": 42, "lines": [{ "item": "food.meal", "given": 40 }] }""")
public record CountHeads(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d31")
        UUID id,

        @Nullable @Size(max = 40) @Schema(
                description = "Code of the site; may be left out where your token means one site only.",
                examples = "main")
        String site,

        @Nullable @Schema(description = "At which stop of the site, where a team is out.")
        UUID stop,

        @OrNow @Nullable @Schema(description = "Local day of the site. Absent: today.", examples = "2026-11-22")
        LocalDate day,

        @NotNull @Min(0) @Max(100_000) @Schema(description = "How many people; 0 where only items were counted.", examples = "42")
        Integer headcount,

        @Nullable @Schema(description = "How they were reached. Absent: drop_in.")
        Modality modality,

        @Nullable @Size(max = 200) @Schema(description = "What was given out, each item once.")
        List<@NotNull @Valid CountLine> lines)
        implements Meant {

    /** How many of an item were given out, or what was missing. */
    @Schema(description = "How many of an item were given out, or what was missing.")
    public record CountLine(
            @NotBlank @Size(max = 200) @Schema(description = "Code of an item on the menu.", examples = "food.meal")
            String item,

            @Nullable @Min(0) @Max(1_000_000) @Schema(description = "Needed, but beside a reason. Absent there: 0.", examples = "42")
            Integer given,

            @Nullable @Min(0) @Max(1_000_000) @Schema(
                    description = "How many were asked for. Absent: that is not known; beside a reason: one more than "
                            + "were given.")
            Integer askedFor,

            @Nullable @Schema(
                    description =
                            "Why less was given than was asked for. A fault where as many were given as were asked for.")
            UnmetReason unmetReason,

            @Nullable @Schema(description = "Whether the number is an estimate. Absent: no.")
            Boolean estimated) {
        Quantities quantities() {
            return Quantities.of(given, askedFor, unmetReason);
        }

        /** The same line with everything filled in that it leaves open. */
        CountLine spelledOut() {
            var meant = quantities();
            return new CountLine(item, meant.given(), meant.askedFor(), unmetReason, Boolean.TRUE.equals(estimated));
        }
    }

    List<CountLine> linesOrNone() {
        return lines == null ? List.of() : lines;
    }

    @Override
    public Object meaning() {
        return new CountHeads(
                id,
                null,
                stop,
                null,
                headcount,
                modality == null ? Modality.DROP_IN : modality,
                linesOrNone().stream()
                        .map(CountLine::spelledOut)
                        .sorted(Comparator.comparing(CountLine::item))
                        .toList());
    }

    @Override
    public List<@Nullable Object> open() {
        return Arrays.asList(day, site);
    }
}
