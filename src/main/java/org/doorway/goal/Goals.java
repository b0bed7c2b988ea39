package org.doorway.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.goal.content.Because;
import org.doorway.goal.content.ChangeGoal;
import org.doorway.goal.content.GoalContent;
import org.doorway.goal.content.GoalOrder;
import org.doorway.goal.content.NameGoal;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.http.Changed;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.BlankText;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.Made;
import org.doorway.relationship.Relationships;
import org.jspecify.annotations.Nullable;

/** What people want: naming it, saying it anew, setting out, resting, coming back. */
@ApplicationScoped
@Transactional
public class Goals {
    private final GoalRepository goals;
    private final GoalViews views;
    private final Relationships relationships;
    private final GoalProgress progress;
    private final RecordKeeping keeping;

    Goals(
            GoalRepository goals,
            GoalViews views,
            Relationships relationships,
            GoalProgress progress,
            RecordKeeping keeping) {
        this.goals = goals;
        this.views = views;
        this.relationships = relationships;
        this.progress = progress;
        this.keeping = keeping;
    }

    /** Names a goal with its first steps, behind those that there are; the same request again changes nothing. */
    Created<GoalView> name(UUID participant, NameGoal request) {
        return name(participant, request, keeping.now());
    }

    /** The same for a goal that was named before. */
    public Created<GoalView> name(UUID participant, NameGoal request, Instant when) {
        keeping.requireKnown(participant);
        var id = Ids.orHappening(request.id());
        return keeping.begin("nameGoal", id, participant, request)
                .once(goals.findByIdOptional(id), known -> known.createdAs, this::shown, createdAs -> {
                    var goal = Goal.name(id, participant, createdAs, goals.lastPosition(participant), when);
                    say(goal, request.content(), goal.changedAt);
                    goals.persist(goal);
                    progress.begin(goal, request.stepsOrNone());
                    return kept(goal, null);
                });
    }

    /** Whether a goal is this person's. */
    public boolean isOf(UUID participant, UUID goal) {
        return goals.isOf(participant, goal);
    }

    GoalView get(UUID id) {
        return shown(required(goals.require(id)));
    }

    /** All goals of a person in their order, or those in one state. */
    public List<GoalView> inOrder(UUID participant, @Nullable GoalState state) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        return views.of(
                participant,
                goals.inOrder(participant).stream()
                        .filter(goal -> state == null || goal.state == state)
                        .toList());
    }

    /** Those of some ids under which one of these people has a goal. */
    public Set<UUID> known(Collection<UUID> participants, Collection<UUID> ids) {
        return goals.known(participants, ids);
    }

    GoalView change(UUID id, ChangeGoal request) {
        return change(id, request, Made.now(keeping.now())).view();
    }

    /** The same for a change that may come in late: then it is in the history, and the goal stays as it is. */
    public Changed<GoalView> change(UUID id, ChangeGoal request, Made made) {
        var goal = forChange(id);
        keeping.requireCurrent(goal.version);
        if (views.says(goal, request.content())) {
            return new Changed<>(shown(goal), false);
        }
        var reason = BlankText.orNothing(request.reason());
        if (made.isStale(goal.version, goal.changedAt)) {
            return beside(goal, () -> say(goal, request.content(), goal.changedAt), reason);
        }
        say(goal, request.content(), made.orLater(goal.changedAt));
        return new Changed<>(kept(goal, reason), false);
    }

    GoalView go(UUID id, GoalState to, Because because) {
        return go(id, to, because, Made.now(keeping.now())).view();
    }

    /** The same for a step that may come in late: then it is in the history, and the goal stays as it is. */
    public Changed<GoalView> go(UUID id, GoalState to, Because because, Made made) {
        var goal = forChange(id);
        keeping.requireCurrent(goal.version);
        if (goal.state != to && made.isStale(goal.version, goal.changedAt)) {
            return beside(goal, () -> goal.state = to, because.reason());
        }
        return new Changed<>(
                goal.go(to, made.orLater(goal.changedAt)) ? kept(goal, because.reason()) : shown(goal), false);
    }

    /** Two versions: what came in late, and again what it does not take the place of. */
    private Changed<GoalView> beside(Goal goal, Runnable change, @Nullable String reason) {
        var current = goal.standing();
        change.run();
        kept(goal, reason);
        goal.stand(current);
        return new Changed<>(kept(goal, null), true);
    }

    List<GoalView> putInOrder(UUID participant, GoalOrder order) {
        keeping.requireKnown(participant);
        var known = new LinkedHashMap<UUID, Goal>();
        goals.inOrder(participant).forEach(goal -> known.put(goal.id, goal));
        var faults = new ArrayList<Fault>();
        var inOrder = new ArrayList<Goal>();
        for (int i = 0; i < order.goals().size(); i++) {
            var goal = known.remove(order.goals().get(i));
            if (goal == null) {
                faults.add(Fault.at("/goals/" + i, "unknown_value"));
            } else {
                inOrder.add(goal);
            }
        }
        Problem.throwIfAny(faults);
        inOrder.addAll(known.values());
        goals.putInOrder(inOrder);
        keeping.note(PersonEvent.changed(participant));
        return views.of(participant, inOrder);
    }

    Page<GoalVersionView> history(UUID id, PageRequest page) {
        var goal = required(goals.require(id));
        keeping.note(PersonEvent.read(goal.participantId, id));
        var cipher = views.opening(goal.participantId);
        return Page.of(
                goals.history(id, page),
                page.limit(),
                version -> views.of(cipher, version),
                version -> Cursor.ofVersion(version.at, version.key.version()).write());
    }

    private void say(Goal goal, GoalContent content, Instant when) {
        var relationship = content.relationship();
        if (relationship != null && !relationships.isOf(goal.participantId, relationship)) {
            throw Problem.invalid(Fault.at("/relationship", "unknown_value"));
        }
        goal.say(views.sealed(goal, content.words()), content, when);
    }

    /** The goal as it is from now on, with its version in the history. */
    private GoalView kept(Goal goal, @Nullable String reason) {
        goals.flush();
        goals.add(GoalVersion.of(goal, views.sealedReason(goal, reason)));
        keeping.note(PersonEvent.changed(goal.participantId, goal.id));
        return views.of(goal);
    }

    private GoalView shown(Goal goal) {
        keeping.note(PersonEvent.read(goal.participantId, goal.id));
        return views.of(goal);
    }

    private Goal forChange(UUID id) {
        return required(goals.requireForChange(id));
    }

    private Goal required(Goal goal) {
        keeping.requireKnown(goal.participantId);
        return goal;
    }
}
