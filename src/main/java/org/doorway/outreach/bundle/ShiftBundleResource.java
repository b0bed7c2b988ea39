package org.doorway.outreach.bundle;

import static org.doorway.platform.identity.Roles.COUNSELOR;
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
import org.doorway.platform.openapi.Answers;
import org.doorway.site.SiteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/sync")
@Tag(name = "Shift bundle", description = "What a phone takes along, and what has changed since.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OUTREACH, COUNSELOR})
class ShiftBundleResource {
    private static final String SITE = "The site's code; may be left out where your token means one site only.";

    private final ShiftBundles bundles;
    private final SiteDirectory sites;
    private final ContentTag tag;

    ShiftBundleResource(ShiftBundles bundles, SiteDirectory sites, ContentTag tag) {
        this.bundles = bundles;
        this.sites = sites;
        this.tag = tag;
    }

    @GET
    @Path("/bundle")
    @Operation(
            operationId = "getShiftBundle",
            summary = "All that a phone needs for a shift",
            description = "The site with its time zone, its menu in every language, bundles, stops, notices and "
                    + "resources, how much is taken at once, and the key that operations may be sealed to; nothing "
                    + "about any person. Ask for it compressed (`Accept-Encoding: gzip`). Keep the ETag and send it as "
                    + "If-None-Match: 304 says that nothing has changed. A site that is not known is a fault (422).")
    @APIResponseSchema(value = ShiftBundleView.class, responseDescription = "All that a phone needs")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that you sent.")
    public RestResponse<ShiftBundleView> bundle(
            @QueryParam("site") @Nullable @Parameter(description = SITE, example = "main") String site,
            @Context Request request) {
        return tag.answer(bundles.of(sites.require(site, "?site")), request);
    }

    @GET
    @Path("/changes")
    @Answers(also = 410)
    @Operation(
            operationId = "getShiftChanges",
            summary = "What has changed since a phone took the bundle",
            description = "Only what is new or different, and the codes and ids of what is gone: taken off, retired or "
                    + "over. `after` is the cursor of the bundle, or of the last changes. One that is more than a month "
                    + "old, or another site's, answers 410: take the bundle again. A site that is not known, and a "
                    + "cursor that is none, are faults (422).")
    @APIResponseSchema(value = ShiftChangesView.class, responseDescription = "What has changed since")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that you sent.")
    public RestResponse<ShiftChangesView> changes(
            @QueryParam("site") @Nullable @Parameter(description = SITE, example = "main") String site,
            @QueryParam("after")
                    @Nullable @Parameter(
                            description = "The `cursor` of the bundle, or of the last changes.",
                            required = true,
                            example = "3f1f4b0c2d10a8e93f1f4b0c2d10a8e9")
                    String after,
            @Context Request request) {
        return tag.answer(bundles.since(sites.require(site, "?site"), after), request);
    }
}
