package org.doorway.goal.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.participant.Words;
import org.doorway.platform.language.BlankText;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody finds that a goal is going. */
@Schema(description = "How somebody finds that a goal is going: their own view, compared with nothing.", examples = """
                { "rating": 4, "words": "Better than I thought." }""")
public record RateGoal(
        @Nullable @Schema(description = "Chosen by the caller to make retries safe. Absent: the service makes one.")
        UUID id,

        @NotNull @Min(0) @Max(10) @Schema(description = "0 to 10, whatever that means to them.", examples = "4")
        Integer rating,

        @OrNow @Nullable @Schema(description = "When they said so. Absent: now.")
        Instant ratedAt,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What they say about it. Blank means absent.", examples = "Better than I thought.")
        String words)
        implements Meant {
    @Override
    public Object meaning() {
        return new RateGoal(id, rating, null, BlankText.orNothing(words));
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(ratedAt);
    }
}
