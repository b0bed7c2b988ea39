package org.doorway.visit;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.platform.openapi.Answers;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.visit.arrival.CheckIn;
import org.doorway.visit.arrival.LinkVisit;
import org.doorway.visit.line.TakeMore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/visits")
@Tag(name = "Visits", description = "Somebody comes in, takes what they need, and leaves when they are ready.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
class VisitResource {
    private static final String ID = "The visit's id.";

    private final Arrivals arrivals;
    private final Visits visits;

    VisitResource(Arrivals arrivals, Visits visits) {
        this.arrivals = arrivals;
        this.visits = visits;
    }

    // A kilobyte: packing and unpacking it takes longer than sending it.
    @Uncompressed
    @POST
    @Operation(
            operationId = "recordVisit",
            summary = "Record a visit",
            description = "A whole visit in one request: all of it is stored, or nothing. An unknown code never "
                    + "blocks, and one that cannot be looked up now is looked up later by the service itself; a code "
                    + "means whoever held it when the visit happened. With an `id` of your choice the request is safe to repeat: the same content again "
                    + "answers 200 with what is stored, other content 409. Items that are not on the menu (or had "
                    + "left it when the visit happened), quantities below 0, a reason where as many were given as were "
                    + "asked for, times before 2000 or after tomorrow, properties that do not exist and a code beside an "
                    + "id are faults (422), all named at once; a site that your token does "
                    + "not cover answers 403.")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "The visit, recorded")
    public RestResponse<VisitView> record(CheckIn request) throws SQLException {
        var created = arrivals.checkIn(request);
        return created.at("/visits/" + created.view().id());
    }

    @GET
    @Operation(
            operationId = "listVisits",
            summary = "The day's board of a site",
            description = "Newest first. Nothing on it tells a stranger who is here: people are not named. A site "
                    + "that is not known, a day that is not a date, a cursor that was not given out and a limit that "
                    + "is not from 1 to 500 are faults (422).")
    public Page<BoardView> board(
            @QueryParam("site")
                    @Nullable @Parameter(
                            description = "The site's code; may be left out where your token means one site only.",
                            example = "main")
                    String site,
            @QueryParam("day") @Nullable @Parameter(description = "A local day of the site. Absent: today.")
                    LocalDate day,
            @QueryParam("state") @Nullable @Parameter(description = "Which visits. Absent: the open ones.")
                    BoardState state,
            @BeanParam PageRequest page) {
        return visits.board(visits.filter(site, day, state), page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getVisit",
            summary = "One visit",
            description = "404 for an id that is not known, 403 for a site that your token does not cover. Looking at "
                    + "a visit that is linked to somebody is written down in their access record.")
    public VisitView get(@RestPath @Parameter(description = ID) UUID id) throws SQLException {
        return visits.get(id);
    }

    @POST
    @Path("/{id}/lines")
    @Answers(also = 412)
    @Operation(
            operationId = "addLines",
            summary = "Take more",
            description = "Adds what else was taken, asked for or brought back, also after the visit has closed. "
                    + "A reason without numbers means that one was asked for and none given. Lines with an `id` of your choice are added once, however often they are sent: 200 when all "
                    + "were known, 409 when an id stands for another line of this visit. A visit that was voided "
                    + "answers 409.")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "The visit with its lines")
    public RestResponse<VisitView> takeMore(@RestPath @Parameter(description = ID) UUID id, TakeMore request)
            throws SQLException {
        return visits.takeMore(id, request).at("/visits/" + id);
    }

    @DELETE
    @Path("/{id}/lines/{line}")
    @Operation(
            operationId = "undoLine",
            summary = "Undo a line",
            description = "It does not count any more, and sending it again does not bring it back. Undoing twice "
                    + "changes nothing. A visit that was voided answers 409.")
    public void undo(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = "The line's id.") UUID line) {
        visits.undo(id, line);
    }

    @POST
    @Path("/{id}/departure")
    @Operation(
            operationId = "recordDeparture",
            summary = "Record that somebody left",
            description = "Nobody has to: a visit closes by itself when the site's day ends. Leaving twice changes "
                    + "nothing. A visit that was voided answers 409.")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit, closed")
    public VisitView leave(@RestPath @Parameter(description = ID) UUID id, RecordDeparture request)
            throws SQLException {
        return visits.leave(id, request);
    }

    @PUT
    @Path("/{id}/participant")
    @APIResponse(responseCode = "429", ref = "Problem429")
    @Operation(
            operationId = "linkVisit",
            summary = "Link a visit to somebody",
            description = "For a card that is shown later than the visit was recorded, and means whoever holds it "
                    + "then. A code or an id that is not known is a fault (422); too many wrong codes answer 429. "
                    + "Linking again replaces the link.")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit, linked")
    public VisitView link(@RestPath @Parameter(description = ID) UUID id, LinkVisit request) throws SQLException {
        return visits.link(id, request);
    }

    @DELETE
    @Path("/{id}/participant")
    @Operation(
            operationId = "unlinkVisit",
            summary = "Make a visit anonymous",
            description = "It counts as before, or does not if it was voided, and is nobody's. Doing so twice changes "
                    + "nothing.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit, anonymous")
    public VisitView unlink(@RestPath @Parameter(description = ID) UUID id) throws SQLException {
        return visits.unlink(id);
    }

    @POST
    @Path("/{id}/void")
    @Operation(
            operationId = "voidVisit",
            summary = "Void a visit that was a mistake",
            description = "It is kept and does not count. Voiding twice changes nothing; the first reason stays.")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit, voided")
    public VisitView voidVisit(@RestPath @Parameter(description = ID) UUID id, VoidVisit request) throws SQLException {
        return visits.voidBecause(id, request);
    }
}
