package org.doorway.visit.arrival;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorway.participant.code.Codes;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.doorway.visit.line.AddLine;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A whole visit in one request. Nothing in it is needed where the caller works at one site. */
@Schema(
        description = "A whole visit. Nothing in it is needed: `{}` records that somebody came, where your token means "
                + "one site only.",
        examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10",
                  "site": "main",
                  "participantCode": "K7Q2-M4XW",
                  "modality": "drop_in",
                  "peopleServed": 3,
                  "lines": [
                    { "item": "food.meal" },
                    {
                      "item": "use.inject.syringe_fixed",
                      "given": 30,
                      "askedFor": 40,
                      "forOthers": 20,
                      "unmetReason": "out_of_stock"
                    },
                    { "item": "dispose.return", "given": 25, "estimated": true }
                  ]
                }""")
public record CheckIn(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here, "
                        + "and a repeated request records another visit.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10")
        UUID id,

        @Nullable @Size(max = 40) @Schema(
                description = "Code of the site; may be left out where your token means one site only.",
                examples = "main")
        String site,

        @Nullable @Schema(description = "At which stop of the site, where a team is out.")
        UUID stop,

        @OrNow
        @Nullable @Schema(
                description = "When they came, from the year 2000 until tomorrow. Absent: now.",
                examples = "2026-11-22T09:41:00-08:00")
        Instant arrivedAt,

        @Nullable @Size(max = 100) @Schema(
                description = "What they carry or say: a code or a chosen name. One that is not known never "
                        + "blocks: the visit is recorded all the same, and can be linked later.",
                examples = "K7Q2-M4XW")
        String participantCode,

        @Nullable @Schema(
                description = "Instead of a code: the participant's id, where it is known; not both. An id that is not "
                        + "known never blocks.")
        UUID participant,

        @Nullable @Schema(description = "How they were reached. Absent: drop_in.")
        Modality modality,

        @Nullable @Min(1) @Max(1000) @Schema(description = "How many people the visit is for. Absent: 1.", examples = "1")
        Integer peopleServed,

        @Nullable @Size(max = 200) @Schema(description = "What they took, asked for or brought back.")
        List<@NotNull @Valid AddLine> lines)
        implements Meant {
    List<AddLine> linesOrNone() {
        return lines == null ? List.of() : lines;
    }

    @Override
    public Object meaning() {
        return new CheckIn(
                id,
                null,
                stop,
                null,
                participantCode == null ? null : Codes.canonical(participantCode),
                participant,
                modality == null ? Modality.DROP_IN : modality,
                peopleServed == null ? 1 : peopleServed,
                linesOrNone().stream().map(AddLine::spelledOut).toList());
    }

    @Override
    public List<@Nullable Object> open() {
        return Arrays.asList(arrivedAt, site);
    }
}
