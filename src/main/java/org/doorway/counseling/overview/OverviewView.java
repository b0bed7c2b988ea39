package org.doorway.counseling.overview;

import java.util.List;
import java.util.UUID;
import org.doorway.counseling.PastSessionView;
import org.doorway.goal.GoalState;
import org.doorway.goal.GoalView;
import org.doorway.goal.StepView;
import org.doorway.participant.ContactView;
import org.doorway.participant.ParticipantView;
import org.doorway.participant.join.JoinedView;
import org.doorway.plan.SaferPlanView;
import org.doorway.reflection.ReflectionView;
import org.doorway.relationship.RelationshipView;
import org.doorway.visit.PastVisitView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One picture of a person. */
@Schema(name = "Overview", description = "One picture of a person, for the counselor who sits with them.")
public record OverviewView(
        ParticipantView participant,

        @Schema(description = "How they agree to be contacted; without words, they are not.")
        ContactView contact,

        @Schema(description = "Other records that they say are theirs as well, as far as those are for you.")
        List<JoinedView.OtherRecord> joinedRecords,

        @Schema(description = "Their relationships with substances and behaviors, last described first.")
        List<RelationshipView> relationships,

        @Schema(description = "What they want, in the order that matters to them.")
        List<GoalView> goals,

        @Schema(description = "Of each active goal that has one, the step to take next, in the order of the goals.")
        List<NextStep> nextSteps,

        @Schema(description = "The last five reflections, newest first.")
        List<ReflectionView> lastReflections,

        @Schema(description = "What they have found helps, and whom they trust.")
        SaferPlanView saferPlan,

        @Schema(description = "The last ten visits that are linked to them, newest first.")
        List<PastVisitView> lastVisits,

        @Schema(description = "The last five counseling sessions that they took part in, newest first, without notes.")
        List<PastSessionView> lastSessions) {
    /** The step to take next towards a goal. */
    @Schema(description = "The step to take next towards a goal.")
    public record NextStep(
            @Schema(description = "The goal that it leads to.")
            UUID goal,

            StepView step) {}

    static List<NextStep> nextSteps(List<GoalView> goals) {
        return goals.stream()
                .filter(goal -> goal.state() == GoalState.ACTIVE)
                .flatMap(goal -> goal.steps().stream()
                        .filter(step -> step.id().equals(goal.nextStep()))
                        .map(step -> new NextStep(goal.id(), step)))
                .toList();
    }
}
