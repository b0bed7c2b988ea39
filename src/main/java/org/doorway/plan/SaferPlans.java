package org.doorway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.RecordKeeping;
import org.doorway.privacy.PersonForms;

/** People's safer plans: reading, writing, and what is printed of them. */
@ApplicationScoped
@Transactional
public class SaferPlans {
    private static final String PLACE = "safer_plan.content";

    private final SaferPlanRepository plans;
    private final PersonForms forms;
    private final RecordKeeping keeping;

    SaferPlans(SaferPlanRepository plans, PersonForms forms, RecordKeeping keeping) {
        this.plans = plans;
        this.forms = forms;
        this.keeping = keeping;
    }

    /** Somebody's plan; an empty one as long as they have written none. */
    public SaferPlanView get(UUID participant) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        return plans.findByIdOptional(participant)
                .map(plan -> new SaferPlanView(content(plan), plan.version))
                .orElseGet(() -> new SaferPlanView(PlanContent.EMPTY, 0));
    }

    /** Writes it anew; saying the same again changes nothing. */
    SaferPlanView write(UUID participant, PlanContent content) {
        keeping.requireKnown(participant);
        var plan = plans.forChange(participant);
        keeping.requireCurrent(plan.version);
        if (!content(plan).saysTheSameAs(content)) {
            plan.write(forms.seal(participant, PLACE, content));
            plans.flush();
        }
        keeping.note(PersonEvent.changed(participant));
        return new SaferPlanView(content, plan.version);
    }

    private PlanContent content(SaferPlan plan) {
        return plan.content == null
                ? PlanContent.EMPTY
                : forms.open(plan.participantId, PLACE, plan.content, PlanContent.class);
    }
}
