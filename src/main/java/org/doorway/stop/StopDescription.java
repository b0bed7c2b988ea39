package org.doorway.stop;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of a stop that can change, apart from its note and where it is. */
@Schema(examples = """
                { "name": "Under the Elm Street bridge", "kind": "place" }""")
public record StopDescription(
        @NotBlank @Size(max = 100) @Schema(description = "What a team calls it. Never after a person.", examples = "Under the Elm Street bridge")
        String name,

        @NotNull StopKind kind) {}
