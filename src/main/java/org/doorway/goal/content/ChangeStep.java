package org.doorway.goal.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.doorway.participant.Words;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as it is meant from now on. */
@Schema(description = "A step as it is meant from now on.", examples = """
                { "words": "Ask my aunt for her number.", "next": true, "taken": false }""")
public record ChangeStep(
        @NotBlank @Size(max = Words.LONGEST) @Schema(
                description = "In the person's own words, kept exactly as they said it.",
                examples = "Ask my aunt for her number.")
        String words,

        @Nullable @Schema(description = "True: it comes before all other steps from now on.")
        Boolean next,

        @Nullable @Schema(description = "Whether it was taken. Absent: as before.")
        Boolean taken)
        implements Meant {
    @Override
    public Object meaning() {
        return new ChangeStep(words, Boolean.TRUE.equals(next), taken);
    }
}
