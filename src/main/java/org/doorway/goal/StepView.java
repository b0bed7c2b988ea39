package org.doorway.goal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.goal.content.ChangeStep;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A small step towards a goal. */
@Schema(name = "Step", description = "A small step towards a goal.")
public record StepView(
        UUID id,

        @Schema(description = "In the person's own words.", examples = "Find her number.")
        String words,

        @Nullable @Schema(description = "When it was taken. Absent: not yet, and there is no hurry.")
        Instant takenAt,

        @Nullable @Schema(
                description = "How else it was meant, by those who did not know of each other, oldest first: out of a "
                        + "phone that had no signal. The next change that says which version it knows clears it.")
        List<ChangeStep> alsoSaid,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static StepView of(GoalStep step, String words, @Nullable List<ChangeStep> alsoSaid) {
        return new StepView(step.id, words, step.takenAt, alsoSaid, step.version);
    }
}
