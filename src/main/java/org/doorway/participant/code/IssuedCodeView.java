package org.doorway.participant.code;

import java.util.UUID;
import org.doorway.participant.card.QrView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code at the only moment when it can be read. */
@Schema(
        name = "IssuedCode",
        description = "A code at the only moment when it can be read: show it or print it now. It is not stored.")
public record IssuedCodeView(
        @Schema(
                description = "Names the code without telling it: to revoke or replace it.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10")
        UUID id,

        CodeKind kind,

        @Nullable @Schema(
                description = "What the person shows or says. Absent when a request is repeated: the code was shown "
                        + "the first time. Replace it if that answer was lost.",
                examples = "K7Q2-M4XW")
        String code,

        @Nullable @Schema(description = "The code as a picture, for a card. Absent when a request is repeated.")
        QrView qr) {
    static IssuedCodeView shown(UUID id, CodeKind kind, String code) {
        return new IssuedCodeView(id, kind, code, QrView.of(code));
    }

    static IssuedCodeView notShownAgain(ParticipantCode code) {
        return new IssuedCodeView(code.id, code.kind, null, null);
    }
}
