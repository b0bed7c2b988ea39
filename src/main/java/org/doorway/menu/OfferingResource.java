package org.doorway.menu;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.doorway.platform.paging.Page;
import org.doorway.site.SiteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/sites/{site}/offerings")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class OfferingResource {
    private static final String SITE = "The site's code.";
    private static final String ITEM = "The item's code.";

    private final Offerings offerings;
    private final SiteDirectory sites;

    OfferingResource(Offerings offerings, SiteDirectory sites) {
        this.offerings = offerings;
        this.sites = sites;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "listOfferings",
            summary = "What a site has on its screen",
            description = "In screen order, on one page; for those who arrange it. Screens use getMenu.")
    public Page<OfferingView> list(@RestPath @Parameter(description = SITE, example = "main") String site) {
        return new Page<>(offerings.at(sites.inPath(site)), null);
    }

    @PUT
    @Path("/{item}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "arrangeOffering",
            summary = "Put an item on a site's screen, move it, switch it on or off",
            description = "Send the ETag as If-Match to be told (412) when somebody else changed it first. "
                    + "An item that is switched off can still be recorded as asked for, or as given.")
    public OfferingView arrange(
            @RestPath @Parameter(description = SITE, example = "main") String site,
            @RestPath @Parameter(description = ITEM, example = "food.meal") String item,
            ArrangeOffering request) {
        return offerings.arrange(sites.inPath(site), item, request);
    }

    @POST
    @Path("/{item}/pause")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "pauseOffering",
            summary = "Switch an item off until the end of the day",
            description = "The desk has run out, or the shower is broken. It is on again by itself when the site's day "
                    + "ends, and how it was arranged stays as it was. What is off can still be recorded as asked for, "
                    + "or as given. 404 for an item that the site does not offer. Doing so twice changes nothing.")
    @APIResponseSchema(value = OfferingView.class, responseDescription = "The offering, off for today")
    public OfferingView pause(
            @RestPath @Parameter(description = SITE, example = "main") String site,
            @RestPath @Parameter(description = ITEM, example = "food.meal") String item) {
        return offerings.pause(sites.inPath(site), item);
    }

    @DELETE
    @Path("/{item}/pause")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "resumeOffering",
            summary = "Switch an item on again that was off for the day",
            description =
                    "It is offered as it was arranged: an item that a manager has switched off stays off. 404 for "
                            + "an item that the site does not offer. Doing so twice changes nothing.")
    @APIResponseSchema(value = OfferingView.class, responseCode = "200", responseDescription = "The offering")
    public OfferingView resume(
            @RestPath @Parameter(description = SITE, example = "main") String site,
            @RestPath @Parameter(description = ITEM, example = "food.meal") String item) {
        return offerings.resume(sites.inPath(site), item);
    }

    @DELETE
    @Path("/{item}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "withdrawOffering",
            summary = "Take an item off a site's screen",
            description = "Doing so twice changes nothing. What was given of it stays counted.")
    public void withdraw(
            @RestPath @Parameter(description = SITE, example = "main") String site,
            @RestPath @Parameter(description = ITEM, example = "food.meal") String item) {
        offerings.withdraw(sites.inPath(site), item);
    }
}
