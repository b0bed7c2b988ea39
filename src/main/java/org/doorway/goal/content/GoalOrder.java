package org.doorway.goal.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What matters most to somebody, first. */
@Schema(
        description = "What matters most to somebody, first. Goals that are not named come behind these, in the order "
                + "that they have.",
        examples = """
                { "goals": [] }""")
public record GoalOrder(
        @NotNull @Size(max = 500) @Schema(description = "Goals of this person, by their ids, each once.")
        List<@NotNull UUID> goals) {}
