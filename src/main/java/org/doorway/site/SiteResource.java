package org.doorway.site;

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
import org.doorway.platform.identity.Caller;
import org.doorway.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sites")
@Tag(name = "Sites", description = "The places where people come in.")
@Produces(MediaType.APPLICATION_JSON)
class SiteResource {
    private static final String CODE = "The site's code.";

    private final Sites sites;
    private final SiteDirectory directory;
    private final Caller caller;

    SiteResource(Sites sites, SiteDirectory directory, Caller caller) {
        this.sites = sites;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "listSites",
            summary = "The sites that your token covers",
            description = "In order of their codes, retired ones too. A centre has few sites: they come on one page.")
    public Page<SiteView> list() {
        return new Page<>(sites.covered(caller), null);
    }

    @POST
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "openSite",
            summary = "Open a site",
            description = "The code is the site's id: the same request again answers 200 with what is stored, "
                    + "another one with the same code 409. An unknown time zone is a fault (422).")
    @APIResponseSchema(value = SiteView.class, responseCode = "201", responseDescription = "The site, opened")
    public RestResponse<SiteView> open(OpenSite request) {
        caller.requireSite(request.code());
        return sites.open(request).at("/sites/" + request.code());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(operationId = "getSite", summary = "One site", description = "404 for a code that is not known.")
    public SiteView get(@RestPath @Parameter(description = CODE, example = "main") String code) {
        return sites.get(directory.inPath(code).code());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "changeSite",
            summary = "Change a site",
            description =
                    "Replaces all that can change. A time zone or an end of the day that is corrected is corrected for "
                            + "everything that was recorded: the board and reports show it on the days that it was on; days "
                            + "that somebody chose for head-counts stay. An unknown time zone is a fault (422). Until sums are "
                            + "made again, reports of long periods may take longer. Send the ETag as If-Match to be told (412) when somebody "
                            + "else changed it first.")
    public SiteView change(@RestPath @Parameter(description = CODE, example = "main") String code, ChangeSite request) {
        return sites.change(directory.inPath(code).code(), request);
    }

    @POST
    @Path("/{code}/retirement")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "retireSite",
            summary = "Retire a site",
            description = "It is not the site that a request without one means any more, and no group starts there. "
                    + "A visit that names it is recorded all the same, and nothing recorded is lost. Retiring twice "
                    + "changes nothing.")
    @APIResponseSchema(value = SiteView.class, responseDescription = "The site, retired")
    public SiteView retire(@RestPath @Parameter(description = CODE, example = "main") String code) {
        return sites.retire(directory.inPath(code).code());
    }

    @DELETE
    @Path("/{code}/retirement")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "reinstateSite",
            summary = "Open a retired site again",
            description = "It is as it was before. Doing so twice changes nothing.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200", responseDescription = "The site, open")
    public SiteView reinstate(@RestPath @Parameter(description = CODE, example = "main") String code) {
        return sites.reinstate(directory.inPath(code).code());
    }
}
