package org.doorway.participant;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the door needs to greet somebody, and no more. */
@Schema(name = "Greeting", description = "Somebody who is recognised: how to greet them, and nothing else.")
public record GreetingView(
        @Schema(description = "The participant's id, random.", examples = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11")
        UUID id,

        @Nullable @Schema(description = "What they like to be called, in their own words.", examples = "Bluebird")
        String chosenName,

        @Nullable @Schema(description = "How they like to be spoken of, in their own words.", examples = "they/them")
        String pronouns,

        @Nullable @Schema(description = "The language they like to be spoken to in (BCP 47).", examples = "es")
        String language) {}
