package org.doorway.participant;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/participants/{id}/seal")
@Tag(name = "Seals", description = "Records that are kept for named workers: of colleagues, neighbors, relatives.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({COUNSELOR, PRIVACY_OFFICER})
class SealResource {
    private final Seals seals;

    SealResource(Seals seals) {
        this.seals = seals;
    }

    @GET
    @Operation(
            operationId = "getSeal",
            summary = "For whom a record is",
            description = "404 for a participant who is not known, or whose record is sealed and not for the caller; a "
                    + "privacy officer sees the seal of every record, and nothing else of it. The reading is recorded.")
    @APIResponseSchema(value = SealView.class, responseDescription = "For whom the record is")
    public SealView get(
            @RestPath @Parameter(description = ParticipantResource.ID, example = ParticipantResource.EXAMPLE) UUID id) {
        return seals.get(id);
    }

    @PUT
    @Operation(
            operationId = "sealRecord",
            summary = "Keep a record for named workers",
            description =
                    "At the person's wish. For everybody else it is not there (404): not their name, their codes, "
                            + "goals or sessions. Whoever shows their code is still served, recorded and recognised, "
                            + "but what they like to be called is not shown. Replaces the workers named before. Send "
                            + "the ETag as If-Match to be told (412) when somebody else changed the record first. No "
                            + "worker, more than 20, a blank one, a name that can be nobody's subject, and names of "
                            + "whom none has been seen at work here are faults (422): nobody could open the record "
                            + "again. The answer says whether you yourself still can.")
    @APIResponseSchema(value = SealView.class, responseDescription = "For whom the record is now")
    public SealView seal(
            @RestPath @Parameter(description = ParticipantResource.ID, example = ParticipantResource.EXAMPLE) UUID id,
            SealRecord request) {
        return seals.seal(id, request);
    }

    @DELETE
    @Operation(
            operationId = "openRecord",
            summary = "Keep a record for named workers no longer",
            description = "From now on it is for whoever else may read records. For one that is not sealed nothing "
                    + "changes. Send the ETag as If-Match to be told (412) when somebody else changed it first.")
    @APIResponseSchema(value = SealView.class, responseDescription = "For whom the record is now")
    public SealView open(
            @RestPath @Parameter(description = ParticipantResource.ID, example = ParticipantResource.EXAMPLE) UUID id) {
        return seals.open(id);
    }
}
