package org.doorway.outreach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.language.BlankText;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a run that can change while it is under way. */
@Schema(examples = """
                { "team": "Tuesday van" }""")
public record RunPlan(
        @Nullable @Size(max = 60) @Schema(
                description = "What the centre calls the team or the route. Who is in it is not written down here.",
                examples = "Tuesday van")
        String team,

        @Nullable @Size(max = 100) @Schema(
                description =
                        "Ids of the stops, in the order of the route. Absent or empty: all that is recorded at the "
                                + "site meanwhile is of this run.")
        List<@NotNull UUID> stops)
        implements Meant {
    List<UUID> stopsOrNone() {
        return stops == null ? List.of() : stops;
    }

    @Nullable String teamOrNone() {
        return BlankText.orNothing(team);
    }

    @Override
    public RunPlan meaning() {
        return new RunPlan(teamOrNone(), stops);
    }

    boolean saysNothing() {
        return teamOrNone() == null && stopsOrNone().isEmpty();
    }
}
