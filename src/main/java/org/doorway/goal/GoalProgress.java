package org.doorway.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorway.audit.PersonEvent;
import org.doorway.goal.content.AddStep;
import org.doorway.goal.content.ChangeStep;
import org.doorway.goal.content.RateGoal;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.http.Changed;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.BlankText;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.Made;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.privacy.PersonForms;

/** The small steps towards a goal, and how somebody finds that it is going. */
@ApplicationScoped
@Transactional
public class GoalProgress {
    private final GoalRepository goals;
    private final GoalViews views;
    private final PersonForms forms;
    private final StepsBeside beside;
    private final RecordKeeping keeping;

    GoalProgress(GoalRepository goals, GoalViews views, PersonForms forms, StepsBeside beside, RecordKeeping keeping) {
        this.goals = goals;
        this.views = views;
        this.forms = forms;
        this.beside = beside;
        this.keeping = keeping;
    }

    /** Adds a step behind the others; the same request again changes nothing. */
    public Created<StepView> add(UUID goalId, AddStep request) {
        var goal = forChange(goalId);
        var id = Ids.orHappening(request.id());
        return keeping.begin("addStep", id, goalId, request)
                .once(
                        Optional.ofNullable(goals.step(id)),
                        known -> known.createdAs,
                        known -> shown(goal, known),
                        createdAs -> kept(goal, added(goal, id, request, createdAs)));
    }

    private GoalStep added(Goal goal, UUID id, AddStep request, byte[] createdAs) {
        var position = steps(goal.id).mapToInt(step -> step.position).max().orElse(0) + 1;
        var step = GoalStep.of(id, goal.id, views.sealed(goal.participantId, id, request.words()), position, createdAs);
        goals.add(step);
        return step;
    }

    /**
     * Adds the first steps of a new goal, each as if it were added by itself: sent again that way, it is the same.
     *
     * @throws Problem {@code id-taken} (409) where another goal has such a step
     */
    void begin(Goal goal, List<AddStep> requests) {
        var position = 0;
        for (var request : requests) {
            var id = Ids.orHappening(request.id());
            var createdAs = keeping.begin("addStep", id, goal.id, request).createdAs();
            if (goals.step(id) != null) {
                throw Problem.of(CommonError.ID_TAKEN);
            }
            var sealed = views.sealed(goal.participantId, id, request.words());
            goals.add(GoalStep.of(id, goal.id, sealed, ++position, createdAs));
        }
    }

    StepView change(UUID goalId, UUID stepId, ChangeStep request) {
        return change(goalId, stepId, request, Made.now(keeping.now())).view();
    }

    /** The same for a change that may come in late: then it is kept beside what was said since. */
    public Changed<StepView> change(UUID goalId, UUID stepId, ChangeStep request, Made made) {
        var goal = forChange(goalId);
        var step = GoalViews.required(goals.step(stepId), goalId);
        keeping.requireCurrent(step.version);
        var cipher = views.opening(goal.participantId);
        var isNew = !step.isMeantAs(request, views.of(cipher, step).words());
        if (isNew && made.isStale(step.version, step.changedAt)) {
            beside.keep(cipher, step, request);
            return new Changed<>(kept(goal, step), true);
        }
        if (keeping.knewCurrent(made, step.version)) {
            step.alsoSaid = null;
        }
        if (isNew) {
            step.changedAt = made.orLater(step.changedAt);
            apply(goal, step, request);
        }
        return new Changed<>(kept(goal, step), false);
    }

    private void apply(Goal goal, GoalStep step, ChangeStep request) {
        if (!views.of(views.opening(goal.participantId), step).words().equals(request.words())) {
            step.words = views.sealed(goal.participantId, step.id, request.words());
        }
        if (Boolean.TRUE.equals(request.next())) {
            step.position = steps(goal.id)
                            .filter(other -> other != step)
                            .mapToInt(other -> other.position)
                            .min()
                            .orElse(step.position + 1)
                    - 1;
        }
        if (request.taken() != null) {
            step.take(request.taken(), keeping.now());
        }
    }

    /** Throwing a step away twice changes nothing. */
    public void remove(UUID goalId, UUID stepId) {
        var goal = forChange(goalId);
        var step = goals.step(stepId);
        if (step != null && step.goalId.equals(goalId)) {
            keeping.requireCurrent(step.version);
            goals.remove(step);
            keeping.note(PersonEvent.changed(goal.participantId, goalId));
        }
    }

    /** Rates a goal; the same request again changes nothing. */
    Created<RatingView> rate(UUID goalId, RateGoal request) {
        return rate(goalId, request, request);
    }

    /**
     * The same for a request whose time had to be corrected.
     *
     * @param asSent what the same request will be recognised by when it is repeated
     */
    public Created<RatingView> rate(UUID goalId, RateGoal request, RateGoal asSent) {
        var goal = forChange(goalId);
        var now = keeping.now();
        var ratedAt = request.ratedAt() == null ? now : request.ratedAt();
        PlausibleTime.fault("/ratedAt", ratedAt, now).ifPresent(fault -> {
            throw Problem.invalid(fault);
        });
        var id = Ids.orHappening(request.id());
        return keeping.begin("rateGoal", id, goalId, asSent)
                .once(
                        Optional.ofNullable(goals.rating(id)),
                        known -> known.createdAs,
                        known -> shown(goal, known),
                        createdAs -> {
                            var form = new GoalRating.Form(request.rating(), BlankText.orNothing(request.words()));
                            var sealed = forms.seal(goal.participantId, GoalRating.place(id), form);
                            var rating = GoalRating.of(id, goalId, ratedAt, sealed, createdAs);
                            goals.add(rating);
                            keeping.note(PersonEvent.changed(goal.participantId, goalId));
                            return RatingView.of(rating, form);
                        });
    }

    Page<RatingView> ratings(UUID goalId, PageRequest page) {
        var goal = goals.require(goalId);
        keeping.requireKnown(goal.participantId);
        keeping.note(PersonEvent.read(goal.participantId, goalId));
        var rows = goals.ratings(goalId, page);
        var cipher = views.opening(goal.participantId);
        return Page.of(
                rows,
                page.limit(),
                rating -> views.of(cipher, rating),
                rating -> new Cursor(rating.ratedAt, rating.id).write());
    }

    private Stream<GoalStep> steps(UUID goal) {
        return goals.steps(List.of(goal)).getOrDefault(goal, List.of()).stream();
    }

    private StepView kept(Goal goal, GoalStep step) {
        goals.flush();
        keeping.note(PersonEvent.changed(goal.participantId, goal.id));
        return views.of(views.opening(goal.participantId), step);
    }

    private StepView shown(Goal goal, GoalStep step) {
        keeping.note(PersonEvent.read(goal.participantId, goal.id));
        return views.of(views.opening(goal.participantId), step);
    }

    private RatingView shown(Goal goal, GoalRating rating) {
        keeping.note(PersonEvent.read(goal.participantId, goal.id));
        return views.of(views.opening(goal.participantId), rating);
    }

    /** The goal is locked, so that steps do not change places behind each other's back. */
    private Goal forChange(UUID id) {
        var goal = goals.requireForChange(id);
        keeping.requireKnown(goal.participantId);
        return goal;
    }
}
