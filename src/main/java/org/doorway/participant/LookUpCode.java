package org.doorway.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody shows or says to be recognised. */
@Schema(description = "What somebody shows or says to be recognised.", examples = """
                { "code": "K7Q2-M4XW" }""")
public record LookUpCode(
        @NotBlank @Size(max = CodeText.LONGEST) @Schema(
                description = "As it was typed or scanned. Case, spaces and dashes do not matter; S and Z are read as "
                        + "the 5 and 2 that they are taken for.",
                examples = "K7Q2-M4XW")
        String code) {}
