package org.doorway.goal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a goal says, with everything that was left open filled in. */
public record GoalContent(
        String words, LifeArea lifeArea, Aim aim, @Nullable UUID relationship) {
    static GoalContent of(String words, @Nullable LifeArea lifeArea, @Nullable Aim aim, @Nullable UUID relationship) {
        return new GoalContent(
                words, lifeArea == null ? LifeArea.OTHER : lifeArea, aim == null ? Aim.OTHER : aim, relationship);
    }
}
