package org.doorway.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorway.goal.content.ChangeStep;
import org.doorway.privacy.PersonCipher;
import org.doorway.privacy.PersonForms;
import org.jspecify.annotations.Nullable;

/** How steps were meant by those who did not know of each other: nothing of it is lost. */
@ApplicationScoped
class StepsBeside {
    /** As many as anybody compares; of more, the newest. */
    private static final int MOST = 20;

    /** What is sealed. */
    record Form(List<ChangeStep> changes) {}

    private final PersonForms forms;

    StepsBeside(PersonForms forms) {
        this.forms = forms;
    }

    /** Keeps a change beside the step as it is; the same one once. */
    void keep(PersonCipher cipher, GoalStep step, ChangeStep change) {
        var before = shown(cipher, step);
        var all = new ArrayList<>(before == null ? List.of() : before);
        if (!all.contains(change)) {
            all.add(change);
        }
        var newest = all.subList(Math.max(0, all.size() - MOST), all.size());
        step.alsoSaid = forms.seal(cipher, place(step.id), new Form(newest));
    }

    /** As it is shown; null: there is nothing. */
    @Nullable List<ChangeStep> shown(PersonCipher cipher, GoalStep step) {
        return step.alsoSaid == null
                ? null
                : forms.open(cipher, place(step.id), step.alsoSaid, Form.class).changes();
    }

    private static String place(UUID step) {
        return "goal_step.also_said:" + step;
    }
}
