package org.doorway.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorway.goal.content.GoalContent;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.PersonCipher;
import org.doorway.privacy.PersonForms;
import org.doorway.privacy.PersonWords;
import org.jspecify.annotations.Nullable;

/** Shows goals: opens what was said, and adds steps and ratings of all of them with one statement each. */
@ApplicationScoped
class GoalViews {
    private final GoalRepository goals;
    private final PersonWords words;
    private final PersonForms forms;
    private final StepsBeside beside;

    GoalViews(GoalRepository goals, PersonWords words, PersonForms forms, StepsBeside beside) {
        this.goals = goals;
        this.words = words;
        this.forms = forms;
        this.beside = beside;
    }

    GoalView of(Goal goal) {
        return of(goal.participantId, List.of(goal)).get(0);
    }

    /** Goals of one person. */
    List<GoalView> of(UUID participant, List<Goal> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var cipher = words.opening(participant);
        var ids = shown.stream().map(goal -> goal.id).toList();
        var steps = goals.steps(ids);
        var ratings = goals.lastRatings(ids);
        return shown.stream()
                .map(goal -> GoalView.of(
                        goal,
                        cipher.open(place(goal.id), goal.words),
                        steps.getOrDefault(goal.id, List.of()).stream()
                                .map(step -> of(cipher, step))
                                .toList(),
                        lastRating(cipher, ratings.get(goal.id))))
                .toList();
    }

    private @Nullable Integer lastRating(PersonCipher cipher, @Nullable GoalRating rating) {
        return rating == null ? null : of(cipher, rating).rating();
    }

    GoalVersionView of(PersonCipher cipher, GoalVersion version) {
        var goal = version.key.goalId();
        return new GoalVersionView(
                version.key.version(),
                version.at,
                version.state,
                cipher.open(place(goal), version.words),
                version.lifeArea,
                version.aim,
                version.relationshipId,
                version.reason == null ? null : cipher.open(placeOfReason(goal), version.reason));
    }

    StepView of(PersonCipher cipher, GoalStep step) {
        return StepView.of(step, cipher.open(placeOfStep(step.id), step.words), beside.shown(cipher, step));
    }

    RatingView of(PersonCipher cipher, GoalRating rating) {
        var form = forms.open(cipher, GoalRating.place(rating.id), rating.content, GoalRating.Form.class);
        return RatingView.of(rating, form);
    }

    PersonCipher opening(UUID participant) {
        return words.opening(participant);
    }

    byte[] sealed(Goal goal, String said) {
        return words.seal(goal.participantId, place(goal.id), said);
    }

    /** Whether a goal already says this. */
    boolean says(Goal goal, GoalContent content) {
        return goal.lifeArea == content.lifeArea()
                && goal.aim == content.aim()
                && Objects.equals(goal.relationshipId, content.relationship())
                && words.open(goal.participantId, place(goal.id), goal.words).equals(content.words());
    }

    byte @Nullable [] sealedReason(Goal goal, @Nullable String reason) {
        return reason == null ? null : words.seal(goal.participantId, placeOfReason(goal.id), reason);
    }

    byte[] sealed(UUID participant, UUID step, String said) {
        return words.seal(participant, placeOfStep(step), said);
    }

    /** A step of this very goal: a step of another one is not known here. */
    static GoalStep required(@Nullable GoalStep step, UUID goal) {
        if (step == null || !step.goalId.equals(goal)) {
            throw Problem.notFound();
        }
        return step;
    }

    // Bound to the row: said about one goal, it does not open as said about another.
    private static String place(UUID goal) {
        return "goal.words:" + goal;
    }

    private static String placeOfReason(UUID goal) {
        return "goal_version.reason:" + goal;
    }

    private static String placeOfStep(UUID step) {
        return "goal_step.words:" + step;
    }
}
