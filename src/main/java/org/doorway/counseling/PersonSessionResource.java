package org.doorway.counseling;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/participants/{id}/counseling-sessions")
@Tag(name = "Counseling sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class PersonSessionResource {
    private final SessionLists lists;

    PersonSessionResource(SessionLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listPersonSessions",
            summary = "The sessions that somebody took part in",
            description =
                    "Newest first, voided ones too, without notes, at the sites that your token covers. A session "
                            + "with somebody else whose record is sealed and not for you is not there. 404 for a participant "
                            + "who is not known; a cursor that was not given out and a limit that is not from 1 to 500 are "
                            + "faults (422). The reading is recorded for everybody whom it shows.")
    public Page<CounselingSessionView> list(
            @RestPath @Parameter(description = "The participant's id.") UUID id, @BeanParam PageRequest page) {
        return lists.of(id, page);
    }
}
