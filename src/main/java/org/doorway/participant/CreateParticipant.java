package org.doorway.participant;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.doorway.platform.json.OneLine;
import org.doorway.platform.json.RandomId;
import org.doorway.platform.language.Labels;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody would like to be recognised next time. Nothing is needed for that. */
@Schema(
        description = "Somebody who would like to be recognised next time. Everything may be left out: `{}` will do.",
        examples = """
                {
                  "id": "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11",
                  "chosenName": "Bluebird",
                  "pronouns": "they/them",
                  "language": "es"
                }""")
public record CreateParticipant(
        @Nullable @RandomId
        @Schema(
                description = "Chosen by the caller, to make retries safe; random (UUID version 4), since other kinds "
                        + "tell when somebody first came. Absent: the service makes one.",
                examples = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11")
        UUID id,

        @Nullable @OneLine
        @Size(max = Introduction.LONGEST_NAME) @Schema(
                description = "What they like to be called, in their own words; kept as written. Blank means absent.",
                examples = "Bluebird")
        String chosenName,

        @Nullable @OneLine
        @Size(max = Introduction.LONGEST_PRONOUNS) @Schema(
                description = "How they like to be spoken of, in their own words; kept as written. Blank means absent.",
                examples = "they/them")
        String pronouns,

        @Nullable @Pattern(regexp = Labels.TAG, message = "es") @Size(max = Introduction.LONGEST_TAG) @Schema(
                description = "The language they like to be spoken to in, as a BCP 47 tag: that of a language, or of "
                        + "one as it is spoken somewhere.",
                examples = "es")
        String language)
        implements Meant {
    Introduction introduction() {
        return new Introduction(chosenName, pronouns, language);
    }

    @Override
    public Object meaning() {
        return new CreateParticipant(
                id, introduction().chosenName(), introduction().pronouns(), language);
    }
}
