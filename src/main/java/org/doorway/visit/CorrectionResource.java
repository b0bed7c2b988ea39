package org.doorway.visit;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.doorway.visit.line.CorrectLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/visits")
@Tag(name = "Visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
class CorrectionResource {
    private static final String ID = "The visit's id.";

    private final Corrections corrections;

    CorrectionResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "correctVisit",
            summary = "Correct a visit",
            description =
                    "When they came, at which stop, how they were reached, how many the visit was for: what is left "
                            + "out stays as it is. With another time it is of another local day, in reports too. Times before "
                            + "2000 or after tomorrow, a stop that is not the site's and numbers below 1 are faults (422). "
                            + "Correcting twice changes nothing. A visit that was voided answers 409.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit, corrected")
    public VisitView correct(@RestPath @Parameter(description = ID) UUID id, CorrectVisit request) throws SQLException {
        return corrections.correct(id, request);
    }

    @PATCH
    @Path("/{id}/lines/{line}")
    @Operation(
            operationId = "correctLine",
            summary = "Correct a line",
            description = "Its numbers and the reason: what is left out stays as it is. The line keeps its id and what "
                    + "its item counted as. Numbers below 0, a reason where as many were given as were asked for, and "
                    + "more for others than were given are faults (422). Correcting twice changes nothing. 404 for a "
                    + "line that this visit does not have or that was undone; a visit that was voided answers 409.")
    @APIResponseSchema(
            value = VisitView.class,
            responseCode = "200",
            responseDescription = "The visit, with the line corrected")
    public VisitView correctLine(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = "The line's id.") UUID line,
            CorrectLine request)
            throws SQLException {
        return corrections.correctLine(id, line, request);
    }

    @DELETE
    @Path("/{id}/departure")
    @Operation(
            operationId = "undoDeparture",
            summary = "Take back that somebody left",
            description = "The visit is open again until its day ends. Doing so twice, or where nobody left, changes "
                    + "nothing. A visit that was voided answers 409.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit, as before")
    public VisitView undoDeparture(@RestPath @Parameter(description = ID) UUID id) throws SQLException {
        return corrections.undoDeparture(id);
    }

    @DELETE
    @Path("/{id}/void")
    @Operation(
            operationId = "restoreVisit",
            summary = "Take back that a visit was voided",
            description =
                    "It counts again, as it was. Doing so twice, or of one that was never voided, changes nothing.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit, counted")
    public VisitView restore(@RestPath @Parameter(description = ID) UUID id) throws SQLException {
        return corrections.restore(id);
    }
}
