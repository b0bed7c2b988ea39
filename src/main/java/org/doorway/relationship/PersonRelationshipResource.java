package org.doorway.relationship;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/participants/{id}/relationships")
@Tag(name = "Relationships")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class PersonRelationshipResource {
    private static final String ID = "The participant's id.";

    private final Relationships relationships;

    PersonRelationshipResource(Relationships relationships) {
        this.relationships = relationships;
    }

    @POST
    @Operation(
            operationId = "nameRelationship",
            summary = "Describe a relationship for the first time",
            description = "Only their own name for it is needed. The same request with the same id answers 200, with "
                    + "other content 409. Words that are too long or cannot be kept as written are faults (422).")
    @APIResponseSchema(
            value = RelationshipView.class,
            responseCode = "201",
            responseDescription = "The relationship, described")
    public RestResponse<RelationshipView> name(
            @RestPath @Parameter(description = ID) UUID id, NameRelationship request) {
        var created = relationships.name(id, request);
        return created.at("/relationships/" + created.view().id());
    }

    @GET
    @Operation(
            operationId = "listRelationships",
            summary = "Somebody's relationships with substances and behaviors",
            description = "Last described first, all on one page. 404 for a participant who is not known. The reading "
                    + "is recorded.")
    public Page<RelationshipView> list(@RestPath @Parameter(description = ID) UUID id) {
        return new Page<>(relationships.of(id), null);
    }
}
