package org.doorway.participant.join;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.openapi.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/participants/{id}/joined")
@Tag(
        name = "Joined records",
        description =
                "Records that somebody says are both theirs. Each stays as it is; reports count them as one person.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
class JoinedResource {
    private static final String ID = "The participant's id.";
    private static final String EXAMPLE = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11";
    private static final String OTHER = "The other participant's id.";
    private static final String OTHER_EXAMPLE = "2b0d9a54-8c1e-4f6b-a1d3-5e7c9b8a6f20";

    private final Joins joins;

    JoinedResource(Joins joins) {
        this.joins = joins;
    }

    @GET
    @Operation(
            operationId = "getJoinedRecords",
            summary = "Which records are the same person's",
            description =
                    "All that hang together, in the order of their ids; of sealed ones only those that are for the "
                            + "caller. 404 for an id that is not known. The reading is recorded.")
    @APIResponseSchema(value = JoinedView.class, responseDescription = "The other records of the same person")
    public JoinedView get(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return joins.get(id);
    }

    @PUT
    @Path("/{other}")
    @Answers(never = 412)
    @Operation(
            operationId = "joinRecords",
            summary = "Join two records that are the same person's",
            description =
                    "At that person's wish only: nothing here compares people or suggests who may be the same. Both "
                            + "records keep their codes, words, goals and visits; reports of any time count them as one person. "
                            + "Joining them again, or a record with itself, changes nothing. 404 for ids that are not known; 409 "
                            + "when more than 20 records would hang together.")
    @APIResponseSchema(value = JoinedView.class, responseDescription = "The other records of the same person now")
    public JoinedView join(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id,
            @RestPath @Parameter(description = OTHER, example = OTHER_EXAMPLE) UUID other) {
        return joins.join(id, other);
    }

    @DELETE
    @Path("/{other}")
    @Answers(never = 412)
    @Operation(
            operationId = "partRecords",
            summary = "Part two records that were joined",
            description =
                    "Both are as they were before, in reports of any time as well. Records that are not joined stay "
                            + "as they are; two that hang together by a third one are parted by parting one of them from that "
                            + "one. 404 for ids that are not known.")
    @APIResponseSchema(value = JoinedView.class, responseDescription = "The other records of the same person now")
    public JoinedView part(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id,
            @RestPath @Parameter(description = OTHER, example = OTHER_EXAMPLE) UUID other) {
        return joins.part(id, other);
    }
}
