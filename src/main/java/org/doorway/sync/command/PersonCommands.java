package org.doorway.sync.command;

import static org.doorway.sync.command.Command.atTheDoor;
import static org.doorway.sync.command.Command.inConfidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.goal.GoalProgress;
import org.doorway.goal.GoalState;
import org.doorway.goal.Goals;
import org.doorway.goal.content.AddStep;
import org.doorway.goal.content.Because;
import org.doorway.goal.content.ChangeGoal;
import org.doorway.goal.content.ChangeStep;
import org.doorway.goal.content.NameGoal;
import org.doorway.goal.content.RateGoal;
import org.doorway.participant.CreateParticipant;
import org.doorway.participant.Introduction;
import org.doorway.participant.Participants;
import org.doorway.participant.code.CodeKind;
import org.doorway.participant.code.IssueCode;
import org.doorway.participant.code.IssuedCodes;
import org.doorway.platform.problem.Problem;
import org.doorway.sync.message.SyncError;

/** What people say about themselves and want, told from a phone. */
@ApplicationScoped
class PersonCommands implements Commands.Source {
    private final Participants participants;
    private final IssuedCodes codes;
    private final Goals goals;
    private final GoalProgress progress;

    PersonCommands(Participants participants, IssuedCodes codes, Goals goals, GoalProgress progress) {
        this.participants = participants;
        this.codes = codes;
        this.goals = goals;
        this.progress = progress;
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(
                atTheDoor("createParticipant", CreateParticipant.class, op -> participants.create(op.body())),
                atTheDoor(
                                "changeIntroduction",
                                Introduction.class,
                                op -> participants.introduce(op.id(), op.body(), op.made()))
                        .about("id")
                        .replacing()
                        .keepingBeside(),
                atTheDoor(
                                "issueCode",
                                IssueCode.class,
                                op -> codes.issue(
                                        op.id(), chosen(op.body()), op.dated().assumed()))
                        .about("id"),
                inConfidence(
                                "nameGoal",
                                NameGoal.class,
                                op -> goals.name(op.id(), op.body(), op.dated().assumed()))
                        .about("id"),
                inConfidence("changeGoal", ChangeGoal.class, op -> goals.change(op.id(), op.body(), op.made()))
                        .about("id")
                        .replacing()
                        .keepingBeside(),
                going("activateGoal", GoalState.ACTIVE),
                going("pauseGoal", GoalState.PAUSED),
                going("reachGoal", GoalState.REACHED),
                going("setGoalAside", GoalState.SET_ASIDE),
                inConfidence("addStep", AddStep.class, op -> progress.add(op.id(), op.body()))
                        .about("id"),
                inConfidence(
                                "changeStep",
                                ChangeStep.class,
                                op -> progress.change(op.id(), op.id("step"), op.body(), op.made()))
                        .about("id", "step")
                        .replacing()
                        .keepingBeside(),
                inConfidence("removeStep", NoBody.class, op -> {
                            progress.remove(op.id(), op.id("step"));
                            return null;
                        })
                        .about("id", "step"),
                inConfidence("rateGoal", RateGoal.class, op -> progress.rate(op.id(), op.body(), op.asSent()))
                        .about("id"));
    }

    private Command<Because> going(String type, GoalState to) {
        return inConfidence(type, Because.class, op -> goals.go(op.id(), to, op.body(), op.made()))
                .about("id")
                .keepingBeside();
    }

    /**
     * A code that the service draws is shown once, and on the street there is nobody to show it to. A card that was
     * printed before has been read by the phone: what stands on it is a name like any other.
     */
    private static IssueCode chosen(IssueCode request) {
        if (request.kind() == CodeKind.RANDOM) {
            throw Problem.of(SyncError.CODE_NOT_CHOSEN);
        }
        return request;
    }
}
