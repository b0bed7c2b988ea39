package org.doorway.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A phone that was registered. */
@Schema(name = "Phone", description = "A phone that somebody carries.")
public record PhoneView(
        UUID id,

        @Schema(description = "The subject of whoever carries it.")
        String carriedBy,

        @Schema(description = "When it was registered.") Instant registeredAt,

        @Nullable @Schema(description = "Since when it is lost. Absent: it is not.")
        Instant lostAt,

        @Schema(description = "What it sent since then, waiting to be confirmed.")
        List<HeldBatch> held) {
    /** A batch that waits. */
    @Schema(description = "A batch of a lost phone, waiting to be confirmed.")
    public record HeldBatch(
            @Schema(description = "The batch's id.") UUID batch,

            @Schema(description = "When it came in.") Instant receivedAt,

            @Schema(description = "How many of its operations wait.")
            int operations) {}

    static PhoneView of(Phone phone, List<HeldBatch> held) {
        return new PhoneView(phone.id, phone.subject, phone.registeredAt, phone.lostAt, held);
    }
}
