package org.doorway.group;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/groups/calendar-address")
@Tag(name = "Groups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({COUNSELOR, MANAGER})
class CalendarAddressResource {
    private static final String SITE = "The site's code; may be left out where your token means one site only.";

    private final CalendarAddresses addresses;

    CalendarAddressResource(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Operation(
            operationId = "getGroupCalendarAddress",
            summary = "The address that calendar programs subscribe to",
            description = "Of a site's calendar of groups. Whoever has it may read that calendar and nothing else. 404 "
                    + "where the site has none; a site that is not known is a fault (422).")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @APIResponseSchema(value = CalendarAddressView.class, responseDescription = "The address")
    public CalendarAddressView get(
            @QueryParam("site") @Nullable @Parameter(description = SITE, example = "main") String site) {
        return addresses.of(site);
    }

    @POST
    @Operation(
            operationId = "makeGroupCalendarAddress",
            summary = "Make the address that calendar programs subscribe to, or replace it",
            description = "The site has one at a time: an older one leads nowhere from now on, and programs that have "
                    + "it need the new one. The same request with the same id answers 200 with the address that it "
                    + "made, which may have ended since; with other content 409. A site that is not known is a fault "
                    + "(422).")
    @APIResponseSchema(
            value = CalendarAddressView.class,
            responseCode = "201",
            responseDescription = "The address, which leads to the calendar")
    public RestResponse<CalendarAddressView> make(MakeCalendarAddress request) {
        var created = addresses.make(request);
        return created.at("/groups/calendar-address?site=" + created.view().site());
    }

    @DELETE
    @Operation(
            operationId = "endGroupCalendarAddress",
            summary = "Leave a site without an address of its calendar",
            description = "Programs that have it read nothing any more. Doing so twice changes nothing. A site that is "
                    + "not known is a fault (422).")
    public void end(@QueryParam("site") @Nullable @Parameter(description = SITE, example = "main") String site) {
        addresses.end(site);
    }
}
