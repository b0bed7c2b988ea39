package org.doorway.goal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.goal.content.Aim;
import org.doorway.goal.content.LifeArea;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal as it is now. */
@Schema(name = "Goal", description = "Something that somebody wants, as they say it.")
public record GoalView(
        UUID id,

        @Schema(description = "Whose goal it is.") UUID participant,

        @Schema(description = "The goal in the person's own words.", examples = "See my sister again.")
        String words,

        LifeArea lifeArea,

        Aim aim,

        @Nullable @Schema(description = "The relationship that it concerns.")
        UUID relationship,

        GoalState state,

        @Schema(description = "Where it can go from here. Every one of these is as good as any other.")
        List<GoalState> possible,

        @Schema(description = "The small steps, in the order in which they are to be taken, taken ones last.")
        List<StepView> steps,

        @Nullable @Schema(description = "The step to take next. Absent: there is none.")
        UUID nextStep,

        @Nullable @Schema(description = "How they rated it last, 0 to 10. Absent: they did not.", examples = "4")
        Integer lastRating,

        @Schema(description = "When it was first said.") Instant namedAt,

        @Schema(description = "When it was last changed.") Instant changedAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static GoalView of(Goal goal, String words, List<StepView> steps, @Nullable Integer lastRating) {
        return new GoalView(
                goal.id,
                goal.participantId,
                words,
                goal.lifeArea,
                goal.aim,
                goal.relationshipId,
                goal.state,
                List.copyOf(goal.state.next()),
                steps,
                steps.stream()
                        .filter(step -> step.takenAt() == null)
                        .findFirst()
                        .map(StepView::id)
                        .orElse(null),
                lastRating,
                goal.namedAt,
                goal.changedAt,
                goal.version);
    }
}
