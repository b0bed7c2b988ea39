package org.doorway.visit.line;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.doorway.platform.json.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was written down wrongly of a line, and what it is. Another item is another line. */
@Schema(
        description =
                "What was written down wrongly of a line. What is left out stays as it is; `null` is what leaving "
                        + "it out would have meant when the line was recorded.",
        examples = """
                { "given": 20, "askedFor": 30, "unmetReason": "out_of_stock" }""")
public record CorrectLine(
        @Schema(
                implementation = Integer.class,
                minimum = "0",
                maximum = "100000",
                description = "How many were given, or brought back. null: 1; beside a reason: 0.",
                examples = "20")
        Change<@Min(0) @Max(100_000) Integer> given,

        @Schema(
                implementation = Integer.class,
                minimum = "0",
                maximum = "100000",
                description =
                        "How many were asked for. null: that is not known; beside a reason: one more than were given.")
        Change<@Min(0) @Max(100_000) Integer> askedFor,

        @Schema(
                implementation = Integer.class,
                minimum = "0",
                maximum = "100000",
                description = "How many of the given are for other people. null: that is not known.")
        Change<@Min(0) @Max(100_000) Integer> forOthers,

        @Schema(
                implementation = UnmetReason.class,
                description = "Why less was given than was asked for. null: there is no reason, or nobody said it.")
        Change<UnmetReason> unmetReason,

        @Schema(
                implementation = Integer.class,
                minimum = "0",
                maximum = "1440",
                description = "How long it took, in minutes. null: that is not known.")
        Change<@Min(0) @Max(1440) Integer> minutes,

        @Schema(
                implementation = String.class,
                pattern = AddLine.LOT,
                description = "The stock lot that it came from. null: that is not known.")
        Change<@Pattern(regexp = AddLine.LOT, message = "LOT-2026-11") String> lot,

        @Schema(implementation = Boolean.class, description = "Whether the number is an estimate. null: no.")
        Change<Boolean> estimated) {}
