package org.doorway.participant;

import java.util.List;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant as staff at the door see them. */
@Schema(name = "Participant", description = "Somebody who is recognised when they come, by a code that they carry.")
public record ParticipantView(
        @Schema(description = "Random: it tells nothing about them.", examples = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11")
        UUID id,

        @Nullable @Schema(description = "What they like to be called, in their own words.", examples = "Bluebird")
        String chosenName,

        @Nullable @Schema(description = "How they like to be spoken of, in their own words.", examples = "they/them")
        String pronouns,

        @Nullable @Schema(description = "The language they like to be spoken to in (BCP 47).", examples = "es")
        String language,

        @Nullable @Schema(
                description =
                        "What else was said of it, by those who did not know of each other, oldest first: out of a "
                                + "phone that had no signal. The next change that says which version it knows clears it.")
        List<Introduction> alsoSaid,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static ParticipantView of(Participant participant, GreetingView greeting, @Nullable List<Introduction> alsoSaid) {
        return new ParticipantView(
                participant.id,
                greeting.chosenName(),
                greeting.pronouns(),
                greeting.language(),
                alsoSaid,
                participant.version);
    }
}
