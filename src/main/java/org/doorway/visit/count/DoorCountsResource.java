package org.doorway.visit.count;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.doorway.platform.etag.ContentTag;
import org.doorway.site.SiteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sites/{site}/door-counts")
@Tag(name = "Visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER})
class DoorCountsResource {
    private final DoorCounts counts;
    private final SiteDirectory sites;
    private final ContentTag tag;

    DoorCountsResource(DoorCounts counts, SiteDirectory sites, ContentTag tag) {
        this.counts = counts;
        this.sites = sites;
        this.tag = tag;
    }

    @GET
    @Operation(
            operationId = "getDoorCounts",
            summary = "How many are in the house, and came today",
            description = "Numbers only, of the site's local day, and cheap enough to be asked for every few seconds. "
                    + "Keep the ETag and send it as If-None-Match: 304 says that nothing has changed. 404 for a site "
                    + "that is not known.")
    @APIResponseSchema(value = DoorCountsView.class, responseDescription = "How many")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that you sent.")
    public RestResponse<DoorCountsView> get(
            @RestPath @Parameter(description = "The site's code.", example = "main") String site,
            @Context Request request) {
        return tag.answer(counts.at(sites.inPath(site)), request);
    }
}
