package org.doorway.goal;

import java.time.Instant;
import java.util.UUID;
import org.doorway.goal.content.Aim;
import org.doorway.goal.content.LifeArea;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a goal was from some moment on. */
@Schema(name = "GoalVersion", description = "What a goal was from a moment on, until the next version.")
public record GoalVersionView(
        @Schema(description = "Counts from 0; there is one for every change.")
        int number,

        @Schema(description = "From when on it was so.") Instant at,

        GoalState state,

        @Schema(description = "The goal in the person's own words, then.")
        String words,

        LifeArea lifeArea,

        Aim aim,

        @Nullable @Schema(description = "The relationship that it concerned.")
        UUID relationship,

        @Nullable @Schema(description = "Why it changed, if they said it.")
        String reason) {}
