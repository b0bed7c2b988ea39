package org.doorway.sync.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a phone recorded and sends now. */
@Schema(
        description = "What a phone recorded and sends now. Where `operations` is the last property, all beyond "
                + "1 MB of it is applied as it comes in.",
        examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d50",
                  "phone": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d51",
                  "sentAt": "2026-11-22T19:58:00-08:00",
                  "operations": [
                    {
                      "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d52",
                      "at": "2026-11-22T11:41:00-08:00",
                      "type": "recordVisit",
                      "body": {
                        "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d53",
                        "site": "main",
                        "participantCode": "K7Q2-M4XW",
                        "modality": "outreach",
                        "lines": [{ "item": "food.meal", "given": 2 }]
                      }
                    },
                    {
                      "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d54",
                      "at": "2026-11-22T11:52:00-08:00",
                      "type": "recordDeparture",
                      "path": { "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d53" }
                    }
                  ]
                }""")
public record Batch(
        @NotNull @Schema(
                description = "Chosen by the phone. Only for telling batches apart: what was sent before is "
                        + "recognised by the operations, in whatever batch they come.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d50")
        UUID id,

        @NotNull @Schema(description = "The phone, as it was registered.", examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d51")
        UUID phone,

        @NotNull @Schema(
                description = "What the phone's clock says at this moment: the difference to the service's clock is "
                        + "what the other times are corrected by.",
                examples = "2026-11-22T19:58:00-08:00")
        Instant sentAt,

        @NotNull @Size(max = 1000) @Schema(description = "In the order in which they happened.")
        List<SentOperation> operations) {}
