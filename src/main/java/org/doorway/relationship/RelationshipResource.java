package org.doorway.relationship;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/relationships/{id}")
@Tag(
        name = "Relationships",
        description = "People's relationships with substances and behaviors, as they describe them over time.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class RelationshipResource {
    private static final String ID = "The relationship's id.";

    private final Relationships relationships;

    RelationshipResource(Relationships relationships) {
        this.relationships = relationships;
    }

    @GET
    @Operation(
            operationId = "getRelationship",
            summary = "One relationship",
            description = "As it was described last. 404 for an id that is not known. The reading is recorded.")
    public RelationshipView get(@RestPath @Parameter(description = ID) UUID id) {
        return relationships.get(id);
    }

    @PUT
    @Operation(
            operationId = "describeRelationship",
            summary = "Describe a relationship anew",
            description = "Replaces the whole description; the timeline keeps what was said before. Saying the same "
                    + "again changes nothing. Send the ETag as If-Match to be told (412) when somebody else changed "
                    + "it first.")
    @APIResponseSchema(value = RelationshipView.class, responseDescription = "The relationship, as it is now")
    public RelationshipView describe(@RestPath @Parameter(description = ID) UUID id, RelationshipContent content) {
        return relationships.describe(id, content);
    }

    @GET
    @Path("/timeline")
    @Operation(
            operationId = "listRelationshipEntries",
            summary = "How a relationship was over time",
            description = "Every description, newest first: relationships have ups and downs. A cursor that was not "
                    + "given out and a limit that is not from 1 to 500 are faults (422). The reading is recorded.")
    public Page<RelationshipEntryView> timeline(
            @RestPath @Parameter(description = ID) UUID id, @BeanParam PageRequest page) {
        return relationships.timeline(id, page);
    }
}
