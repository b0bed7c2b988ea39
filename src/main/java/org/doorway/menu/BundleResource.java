package org.doorway.menu;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.doorway.platform.paging.Page;
import org.doorway.platform.problem.Problem;
import org.doorway.site.SiteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/sites/{site}/bundles")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class BundleResource {
    private static final String SITE = "The site's code.";
    private static final String BUNDLE = "The bundle's code, within its site.";
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    private final Offerings offerings;
    private final SiteDirectory sites;

    BundleResource(Offerings offerings, SiteDirectory sites) {
        this.offerings = offerings;
        this.sites = sites;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "listBundles",
            summary = "A site's bundles",
            description = "In screen order, with labels in every language, on one page.")
    public Page<BundleView> list(@RestPath @Parameter(description = SITE, example = "main") String site) {
        return new Page<>(offerings.bundlesAt(sites.inPath(site)), null);
    }

    @PUT
    @Path("/{bundle}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "arrangeBundle",
            summary = "Put a bundle on a site's screen, or change it",
            description = "Makes the bundle if there is none with this code. Items that are not on the menu are "
                    + "faults (422). Send the ETag as If-Match to be told (412) when somebody else changed it first.")
    public BundleView arrange(
            @RestPath @Parameter(description = SITE, example = "main") String site,
            @RestPath @Parameter(description = BUNDLE, example = "usual-bag") String bundle,
            ArrangeBundle request) {
        if (!CODE.matcher(bundle).matches()) {
            throw Problem.notFound();
        }
        return offerings.arrangeBundle(sites.inPath(site), bundle, request);
    }

    @DELETE
    @Path("/{bundle}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "removeBundle",
            summary = "Throw a bundle away",
            description = "Doing so twice changes nothing. Visits recorded the items and keep them.")
    public void remove(
            @RestPath @Parameter(description = SITE, example = "main") String site,
            @RestPath @Parameter(description = BUNDLE, example = "usual-bag") String bundle) {
        offerings.removeBundle(sites.inPath(site), bundle);
    }
}
