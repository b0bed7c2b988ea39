package org.doorway.counseling.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.doorway.goal.GoalState;
import org.doorway.goal.GoalView;
import org.doorway.goal.Goals;
import org.doorway.participant.Participants;
import org.doorway.plan.PlanLines;
import org.doorway.plan.SaferPlans;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.language.Texts;
import org.doorway.platform.print.Line;
import org.doorway.platform.print.Paper;
import org.doorway.platform.print.Sheet;

/** What somebody takes home from a talk, on paper, in their own words. It tells nobody whose it is. */
@ApplicationScoped
@Transactional
public class TakeHome {
    private static final Set<GoalState> WANTED = EnumSet.of(GoalState.IDEA, GoalState.ACTIVE, GoalState.PAUSED);
    private static final int LINES_BY_HAND = 6;

    private final Goals goals;
    private final SaferPlans plans;
    private final Participants participants;
    private final CallerLanguage callers;

    TakeHome(Goals goals, SaferPlans plans, Participants participants, CallerLanguage callers) {
        this.goals = goals;
        this.plans = plans;
        this.participants = participants;
        this.callers = callers;
    }

    byte[] print(UUID participant, Set<TakeHomePart> parts, Paper paper) {
        var language = callers.forSomebody(participants.languageOf(participant));
        var lines = new ArrayList<Line>();
        if (parts.contains(TakeHomePart.GOALS)) {
            lines.addAll(lines(goals.inOrder(participant, null), language));
        }
        if (parts.contains(TakeHomePart.PLAN)) {
            if (!lines.isEmpty()) {
                lines.add(new Line(Line.Kind.ITEM, " "));
            }
            lines.addAll(new PlanLines(plans.get(participant).content(), language).all());
        }
        return new Sheet(lines.get(0).words(), language, paper).filled(lines);
    }

    private static List<Line> lines(List<GoalView> goals, Locale language) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Line.Kind.TITLE, Texts.PRINTED.text(language, "home.goals")));
        goals.stream().filter(goal -> WANTED.contains(goal.state())).forEach(goal -> {
            lines.add(new Line(Line.Kind.HEADING, goal.words()));
            goal.steps()
                    .forEach(step ->
                            lines.add(new Line(Line.Kind.ITEM, (step.takenAt() == null ? "☐ " : "☑ ") + step.words())));
        });
        if (lines.size() == 1) {
            lines.addAll(Line.byHand(LINES_BY_HAND));
        }
        return lines;
    }
}
