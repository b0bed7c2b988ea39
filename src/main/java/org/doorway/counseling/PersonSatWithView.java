package org.doorway.counseling;

import java.time.Instant;
import org.doorway.participant.GreetingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom a counselor has sat with. */
@Schema(name = "PersonSatWith", description = "Somebody whom you have sat with, and when you did last.")
public record PersonSatWithView(
        GreetingView participant,

        @Schema(description = "When your last session with them began.")
        Instant lastHeldAt) {}
