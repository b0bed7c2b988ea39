package org.doorway.participant.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.doorway.participant.card.CodeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody shows or says to be recognised. */
@Schema(description = "What somebody shows or says to be recognised.", examples = """
                { "code": "K7Q2-M4XW" }""")
public record LookUpCode(
        @NotBlank @Size(max = CodeText.LONGEST) @Schema(
                description = "As it was typed or scanned. Case, spaces and dashes do not matter; S and Z are read as "
                        + "the 5 and 2 that they are taken for.",
                examples = "K7Q2-M4XW")
        String code,

        @Nullable @Size(max = 40) @Schema(
                description =
                        "Code of the site where they are, for `openVisit`; may be left out where your token means "
                                + "one site only, or where nobody wants to know.",
                examples = "main")
        String site) {}
