package org.doorway.visit.tally;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/tallies")
@Tag(name = "Tallies", description = "Head-counts, for when there is no time for anything else.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
class TallyResource {
    private static final String ID = "The tally's id.";

    private final Tallies tallies;

    TallyResource(Tallies tallies) {
        this.tallies = tallies;
    }

    @POST
    @Operation(
            operationId = "recordTally",
            summary = "Record a head-count",
            description = "How many people, and what was given out, with nothing about anybody. With an `id` of your "
                    + "choice the request is safe to repeat. Items that are not on the menu or are there twice, "
                    + "numbers below 0, a reason where nothing was missing and days before 2000 or after tomorrow are "
                    + "faults (422), all named at once.")
    @APIResponseSchema(value = TallyView.class, responseCode = "201", responseDescription = "The tally, recorded")
    public RestResponse<TallyView> count(CountHeads request) {
        var created = tallies.count(request);
        return created.at("/tallies/" + created.view().id());
    }

    @GET
    @Operation(
            operationId = "listTallies",
            summary = "The head-counts of a day at a site",
            description = "Newest first, voided ones too. A site that is not known, a day that is not a date, a cursor "
                    + "that was not given out and a limit that is not from 1 to 500 are faults (422).")
    public Page<TallyView> list(
            @QueryParam("site")
                    @Nullable @Parameter(
                            description = "The site's code; may be left out where your token means one site only.",
                            example = "main")
                    String site,
            @QueryParam("day") @Nullable @Parameter(description = "A local day of the site. Absent: today.")
                    LocalDate day,
            @BeanParam PageRequest page) {
        return tallies.ofDay(site, day, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTally", summary = "One head-count", description = "404 for an id that is not known.")
    public TallyView get(@RestPath @Parameter(description = ID) UUID id) {
        return tallies.get(id);
    }

    @POST
    @Path("/{id}/void")
    @Operation(
            operationId = "voidTally",
            summary = "Void a head-count that was a mistake",
            description = "It is kept and does not count. Voiding twice changes nothing.")
    @APIResponseSchema(value = TallyView.class, responseDescription = "The tally, voided")
    public TallyView makeVoid(@RestPath @Parameter(description = ID) UUID id) {
        return tallies.makeVoid(id);
    }

    @DELETE
    @Path("/{id}/void")
    @Operation(
            operationId = "restoreTally",
            summary = "Take back that a head-count was voided",
            description = "It counts again. Doing so twice, or of one that was never voided, changes nothing.")
    @APIResponseSchema(value = TallyView.class, responseCode = "200", responseDescription = "The tally, counted")
    public TallyView restore(@RestPath @Parameter(description = ID) UUID id) {
        return tallies.restore(id);
    }
}
