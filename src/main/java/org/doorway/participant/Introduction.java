package org.doorway.participant;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.doorway.platform.json.OneLine;
import org.doorway.platform.language.BlankText;
import org.doorway.platform.language.Labels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody likes to be known by. */
@Schema(
        description = "What somebody likes to be known by. Replaces all that was said before: what is left out, or "
                + "blank, is taken back.",
        examples = """
                { "chosenName": "Bluebird", "pronouns": "they/them", "language": "es" }""")
public record Introduction(
        @Nullable @OneLine
        @Size(max = LONGEST_NAME) @Schema(
                description = "What they like to be called, in their own words; kept as written.",
                examples = "Bluebird")
        String chosenName,

        @Nullable @OneLine
        @Size(max = LONGEST_PRONOUNS) @Schema(
                description = "How they like to be spoken of, in their own words; kept as written.",
                examples = "they/them")
        String pronouns,

        @Nullable @Pattern(regexp = Labels.TAG, message = "es") @Size(max = LONGEST_TAG) @Schema(
                description = "The language they like to be spoken to in, as a BCP 47 tag: that of a language, or of "
                        + "one as it is spoken somewhere.",
                examples = "es")
        String language) {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_PRONOUNS = 60;
    static final int LONGEST_TAG = 35;

    /** An introduction says something or is absent: blank words are none. */
    public Introduction {
        chosenName = BlankText.orNothing(chosenName);
        pronouns = BlankText.orNothing(pronouns);
    }
}
