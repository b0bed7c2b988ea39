package org.doorway.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a plan says: also what is sealed of it. */
@Schema(
        name = "PlanContent",
        description = "What helps, and whom they trust. Any number of strategies for a situation, or none; in the "
                + "order in which they are given.",
        examples = """
                {
                  "strategies": [
                    { "situation": "overdose", "words": "Naloxone is in the red bag. Robin knows how." },
                    { "situation": "alone", "words": "Call the line before, and leave the door unlocked." },
                    { "situation": "rides_home", "words": "Marisol, before midnight." }
                  ],
                  "people": [{ "name": "Robin", "reach": "Two doors down, knock twice." }]
                }""")
public record PlanContent(
        @Nullable @Size(max = MOST_STRATEGIES) @Schema(description = "What helps. Absent: nothing yet.")
        List<@NotNull @Valid Strategy> strategies,

        @Nullable @Size(max = MOST_PEOPLE) @Schema(description = "Whom they trust. Absent: nobody yet.")
        List<@NotNull @Valid TrustedPerson> people) {
    static final int MOST_STRATEGIES = 20;
    static final int MOST_PEOPLE = 6;
    static final PlanContent EMPTY = new PlanContent(null, null);

    /** An empty list says as much as none. */
    @Override
    public List<Strategy> strategies() {
        return strategies == null ? List.of() : strategies;
    }

    @Override
    public List<TrustedPerson> people() {
        return people == null ? List.of() : people;
    }

    boolean saysTheSameAs(PlanContent other) {
        return strategies().equals(other.strategies()) && people().equals(other.people());
    }

    boolean saysNothing() {
        return strategies().isEmpty() && people().isEmpty();
    }

    List<Strategy> strategiesFor(Situation situation) {
        return strategies().stream()
                .filter(strategy -> strategy.situation() == situation)
                .toList();
    }
}
