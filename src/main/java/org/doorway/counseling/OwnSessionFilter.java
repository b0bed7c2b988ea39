package org.doorway.counseling;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of a counselor's own sessions are wanted. */
class OwnSessionFilter {
    @QueryParam("from")
    @Nullable @Parameter(description = "Only those on this local day of their site, or later.")
    LocalDate from;

    @QueryParam("until")
    @Nullable @Parameter(description = "Only those on this local day of their site, or earlier.")
    LocalDate until;

    @QueryParam("participant")
    @Nullable @Parameter(description = "Only those with somebody, by the participant's id.")
    UUID participant;

    /** @throws Problem {@code invalid-input} where no day can be within it */
    void requireDays() {
        if (from != null && until != null && until.isBefore(from)) {
            throw Problem.invalid(Fault.at("?until", "ends_before_it_begins"));
        }
    }
}
