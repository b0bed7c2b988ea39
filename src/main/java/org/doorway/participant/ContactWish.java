package org.doorway.participant;

import jakarta.validation.constraints.Size;
import org.doorway.platform.language.BlankText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody agrees to be contacted. */
@Schema(description = "How somebody agrees to be contacted, and so how they do not.", examples = """
                { "words": "A text message after noon is fine. Please no calls, and never leave a message." }""")
public record ContactWish(
        @Nullable @Size(max = 1000) @Schema(
                description = "In their own words; kept as written. Absent or blank takes back what was agreed.",
                examples = "A text message after noon is fine. Please no calls, and never leave a message.")
        String words) {
    /** A wish says something or is absent: blank words are none. */
    public ContactWish {
        words = BlankText.orNothing(words);
    }
}
