package org.doorway.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.doorway.goal.Goals;
import org.doorway.platform.problem.Fault;
import org.doorway.relationship.Relationships;

/** What a reflection can be about: goals and relationships of the very person whose reflection it is. */
@ApplicationScoped
class ReflectionSubjects {
    private final Goals goals;
    private final Relationships relationships;

    ReflectionSubjects(Goals goals, Relationships relationships) {
        this.goals = goals;
        this.relationships = relationships;
    }

    void check(UUID participant, ReflectionContent content, String at, List<Fault> faults) {
        if (content.goal() != null && !goals.isOf(participant, content.goal())) {
            faults.add(Fault.at(at + "/goal", "unknown_value"));
        }
        if (content.relationship() != null && !relationships.isOf(participant, content.relationship())) {
            faults.add(Fault.at(at + "/relationship", "unknown_value"));
        }
    }
}
