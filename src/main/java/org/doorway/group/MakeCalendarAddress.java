package org.doorway.group;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new address of a site's calendar. */
@Schema(description = "A new address of a site's calendar of groups.", examples = """
                { "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e77", "site": "main" }""")
public record MakeCalendarAddress(
        @Nullable @Schema(
                description = "Chosen by the caller to make retries safe. Absent: the service makes one.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e77")
        UUID id,

        @Nullable @Size(max = 40) @Schema(
                description = "Code of the site whose groups it shows; may be left out where your token means one site "
                        + "only.",
                examples = "main")
        String site) {}
