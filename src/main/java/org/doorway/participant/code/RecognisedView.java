package org.doorway.participant.code;

import java.util.UUID;
import org.doorway.participant.GreetingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody whose code was looked up: how to greet them, and whether they are here already. */
@Schema(
        name = "Recognised",
        description = "Somebody who is recognised: how to greet them, and whether a visit of theirs is open.")
public record RecognisedView(
        @Schema(description = "The participant's id, random.", examples = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11")
        UUID id,

        @Nullable @Schema(description = "What they like to be called, in their own words.", examples = "Bluebird")
        String chosenName,

        @Nullable @Schema(description = "How they like to be spoken of, in their own words.", examples = "they/them")
        String pronouns,

        @Nullable @Schema(description = "The language they like to be spoken to in (BCP 47).", examples = "es")
        String language,

        @Nullable @Schema(
                description = "A visit of theirs at this site that is open today, by its id. Absent: there is none, or "
                        + "it was not said at which site.")
        UUID openVisit) {
    static RecognisedView of(GreetingView greeting, @Nullable UUID openVisit) {
        return new RecognisedView(
                greeting.id(), greeting.chosenName(), greeting.pronouns(), greeting.language(), openVisit);
    }
}
