package org.doorway.participant.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.doorway.participant.card.CodeText;
import org.doorway.platform.json.OneLine;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code for somebody to be recognised by. */
@Schema(
        description = "A code for somebody to be recognised by.",
        examples = "{\"id\": \"0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10\", \"kind\": \"random\"}")
public record IssueCode(
        @Nullable @Schema(
                description = "Chosen by the caller, to make retries safe. Absent: the service makes one.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10")
        UUID id,

        @NotNull @Schema(examples = "random") CodeKind kind,

        @Nullable @OneLine
        @Size(max = CodeText.LONGEST) @Schema(
                description = "For the kind `chosen` only, and needed there: the name they chose, on one line. Case, "
                        + "surplus spaces, invisible characters and which apostrophe, quotation mark or dash was typed do "
                        + "not matter when it is looked up. What reads as a card's code (eight of its characters, such as "
                        + "`K7Q2-M4XW`) is a fault: a letter or a word more will do.")
        String name)
        implements Meant {
    @Override
    public Object meaning() {
        return new IssueCode(id, kind, name == null ? null : CodeText.canonical(name));
    }
}
