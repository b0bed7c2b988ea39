package org.doorway.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new notice. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d21",
                  "content": {
                    "texts": { "en": "Strong batch about: go slow, carry naloxone." },
                    "severity": "danger",
                    "sites": ["main"]
                  }
                }""")
public record PostNotice(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d21")
        UUID id,

        @NotNull @Valid NoticeContent content)
        implements Meant {
    @Override
    public Object meaning() {
        return new PostNotice(id, content.from(null));
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(content.validFrom());
    }
}
