package org.doorway.library;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/resources")
@Tag(name = "Resources", description = "Information that is people's to take: leaflets, links, phone numbers.")
@Produces(MediaType.APPLICATION_JSON)
class LibraryResource {
    private static final String ID = "The resource's id.";

    private final Library library;

    LibraryResource(Library library) {
        this.library = library;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "listResources",
            summary = "All resources",
            description = "Newest first, retired ones too, in every language. A cursor that was not given out, or a "
                    + "limit that is not from 1 to 500, is a fault (422).")
    public Page<InfoResourceView> list(@BeanParam PageRequest page) {
        return library.newestFirst(page);
    }

    @POST
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "addResource",
            summary = "Put a resource on the shelf",
            description = "With an `id` of your choice the request is safe to repeat. A wording without text and "
                    + "address, and sites that are not known, are faults (422); a site that your token does not cover "
                    + "answers 403, and so does a resource for all sites where your token works at some only.")
    @APIResponseSchema(
            value = InfoResourceView.class,
            responseCode = "201",
            responseDescription = "The resource, added")
    public RestResponse<InfoResourceView> shelve(AddInfoResource request) {
        var created = library.shelve(request);
        return created.at("/resources/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(operationId = "getResource", summary = "One resource", description = "404 for an id that is not known.")
    public InfoResourceView get(@RestPath @Parameter(description = ID) UUID id) {
        return library.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "writeResource",
            summary = "Change a resource",
            description = "Replaces all that can change. Send the ETag as If-Match to be told (412) when somebody else "
                    + "changed it first.")
    public InfoResourceView write(@RestPath @Parameter(description = ID) UUID id, InfoResourceContent content) {
        return library.write(id, content);
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "retireResource",
            summary = "Take a resource off the shelf",
            description = "It is handed out no more, and kept. Retiring twice changes nothing.")
    @APIResponseSchema(value = InfoResourceView.class, responseDescription = "The resource, retired")
    public InfoResourceView retire(@RestPath @Parameter(description = ID) UUID id) {
        return library.retire(id);
    }

    @DELETE
    @Path("/{id}/retirement")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "reinstateResource",
            summary = "Put a retired resource back",
            description = "Doing so twice changes nothing.")
    @APIResponseSchema(
            value = InfoResourceView.class,
            responseCode = "200",
            responseDescription = "The resource, on the shelf")
    public InfoResourceView putBack(@RestPath @Parameter(description = ID) UUID id) {
        return library.putBack(id);
    }
}
