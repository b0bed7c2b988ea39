package org.doorway.stop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new stop. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f01",
                  "site": "main",
                  "description": { "name": "Under the Elm Street bridge", "kind": "place" }
                }""")
public record AddStop(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f01")
        UUID id,

        @Nullable @Size(max = 40) @Schema(
                description = "Code of the site; may be left out where your token means one site only.",
                examples = "main")
        String site,

        @NotNull @Valid StopDescription description,

        @Nullable @Valid Coordinates coordinates)
        implements Meant {
    @Override
    public Object meaning() {
        return new AddStop(id, null, description, coordinates);
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(site);
    }
}
