package org.doorway.stop;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.site.SiteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/stops")
@Tag(name = "Stops", description = "The named places and zones where an outreach team works.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OUTREACH, COUNSELOR, MANAGER})
class StopResource {
    private static final String ID = "The stop's id.";

    private final Stops stops;
    private final SiteDirectory sites;

    StopResource(Stops stops, SiteDirectory sites) {
        this.stops = stops;
        this.sites = sites;
    }

    @GET
    @Operation(
            operationId = "listStops",
            summary = "The stops of a site",
            description = "In the order of their names, retired ones too, on one page. A site that is not known is a "
                    + "fault (422).")
    public Page<StopView> list(
            @QueryParam("site")
                    @Nullable @Parameter(
                            description = "The site's code; may be left out where your token means one site only.",
                            example = "main")
                    String site) {
        return new Page<>(stops.of(sites.require(site, "?site")), null);
    }

    @POST
    @Operation(
            operationId = "addStop",
            summary = "Give a stop a name",
            description = "With an `id` of your choice the request is safe to repeat. A site that is not known and "
                    + "degrees that there are not are faults (422), all named at once. Coordinates are rounded to two "
                    + "decimals, and no answer ever shows them.")
    @APIResponseSchema(value = StopView.class, responseCode = "201", responseDescription = "The stop, added")
    public RestResponse<StopView> add(AddStop request) {
        var created = stops.add(request);
        return created.at("/stops/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStop", summary = "One stop", description = "404 for an id that is not known.")
    public StopView get(@RestPath @Parameter(description = ID) UUID id) {
        return stops.get(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "describeStop",
            summary = "Change a stop",
            description =
                    "Replaces its name and its kind. Send the ETag as If-Match to be told (412) when somebody else "
                            + "changed it first.")
    public StopView describe(@RestPath @Parameter(description = ID) UUID id, StopDescription description) {
        return stops.describe(id, description);
    }

    @PUT
    @Path("/{id}/note")
    @Operation(
            operationId = "changeStopNote",
            summary = "Write what a team should know about a stop",
            description = "The note takes the place of those that it names in `instead`: send the ids of all that you "
                    + "have read. One that somebody else wrote meanwhile stays, and the answer says so in "
                    + "`notesDiffer`: nobody's words are lost. With an `id` of your choice the request is safe to "
                    + "repeat. Send the ETag as If-Match to be told (412) first. A time before 2000 or after tomorrow "
                    + "is a fault (422).")
    @APIResponseSchema(value = StopView.class, responseDescription = "The stop, with the note")
    public StopView changeNote(@RestPath @Parameter(description = ID) UUID id, ChangeStopNote request) {
        return stops.changeNote(id, request);
    }

    @PUT
    @Path("/{id}/coordinates")
    @Operation(
            operationId = "locateStop",
            summary = "Say about where a stop is",
            description = "Rounded to two decimals, about a kilometre, whatever is sent. It is shown to nobody: the "
                    + "answer says only that it is kept. Degrees that there are not are faults (422).")
    @APIResponseSchema(value = StopView.class, responseDescription = "The stop, located")
    public StopView locate(@RestPath @Parameter(description = ID) UUID id, Coordinates coordinates) {
        return stops.locate(id, coordinates);
    }

    @DELETE
    @Path("/{id}/coordinates")
    @Operation(
            operationId = "forgetWhereStopIs",
            summary = "Keep no coordinates of a stop",
            description = "They are gone. Doing so twice changes nothing.")
    @APIResponseSchema(value = StopView.class, responseCode = "200", responseDescription = "The stop, located nowhere")
    public StopView forgetWhere(@RestPath @Parameter(description = ID) UUID id) {
        return stops.locate(id, null);
    }

    @POST
    @Path("/{id}/retirement")
    @Operation(
            operationId = "retireStop",
            summary = "Retire a stop",
            description = "Teams no longer take it along. What happens there all the same is recorded, and what "
                    + "happened there stays countable. Retiring twice changes nothing.")
    @APIResponseSchema(value = StopView.class, responseDescription = "The stop, retired")
    public StopView retire(@RestPath @Parameter(description = ID) UUID id) {
        return stops.retire(id);
    }

    @DELETE
    @Path("/{id}/retirement")
    @Operation(
            operationId = "reinstateStop",
            summary = "Work at a retired stop again",
            description = "Doing so twice changes nothing.")
    @APIResponseSchema(value = StopView.class, responseCode = "200", responseDescription = "The stop, in use")
    public StopView reinstate(@RestPath @Parameter(description = ID) UUID id) {
        return stops.takeUpAgain(id);
    }
}
