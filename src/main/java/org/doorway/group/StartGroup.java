package org.doorway.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new group. */
@Schema(description = "A new drop-in group.", examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e73",
                  "site": "main",
                  "content": {
                    "names": { "en": "Evening circle", "es": "Ronda de la tarde" },
                    "schedule": [{ "day": "tuesday", "starts": "18:30", "minutes": 90 }]
                  }
                }""")
public record StartGroup(
        @Nullable @Schema(description = "Chosen by the caller to make retries safe. Absent: the service makes one.")
        UUID id,

        @Nullable @Size(max = 40) @Schema(
                description = "Code of the site where it meets, from now on; may be left out where your token means "
                        + "one site only.",
                examples = "main")
        String site,

        @NotNull @Valid GroupContent content)
        implements Meant {
    @Override
    public Object meaning() {
        return new StartGroup(id, null, content);
    }
}
