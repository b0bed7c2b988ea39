package org.doorway.menu;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/menu")
@Tag(name = "Menu", description = "What can be taken: the menu of options, and what each site offers of it.")
@Produces(MediaType.APPLICATION_JSON)
class MenuResource {
    private final Menu menu;
    private final SiteDirectory sites;
    private final ContentTag tag;

    MenuResource(Menu menu, SiteDirectory sites, ContentTag tag) {
        this.menu = menu;
        this.sites = sites;
        this.tag = tag;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "getMenu",
            summary = "What a site offers now",
            description = "All that a screen needs, in one call: families, items and bundles, in screen order and in "
                    + "the language of Accept-Language. Keep the ETag and send it as If-None-Match: 304 says that "
                    + "nothing has changed. A site that is not known is a fault (422).")
    @APIResponseSchema(value = MenuView.class, responseDescription = "What the site offers now")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that you sent.")
    public RestResponse<MenuView> get(
            @QueryParam("site")
                    @Nullable @Parameter(
                            description = "The site's code; may be left out where your token means one site only.",
                            example = "main")
                    String site,
            @Context Request request) {
        return tag.answer(menu.at(sites.require(site, "?site")), request);
    }
}
