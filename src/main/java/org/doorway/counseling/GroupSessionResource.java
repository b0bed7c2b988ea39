package org.doorway.counseling;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.group.Groups;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/groups/{id}/counseling-sessions")
@Tag(name = "Counseling sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class GroupSessionResource {
    private static final String ID = "The group's id.";

    private final Groups groups;
    private final SessionLists lists;

    GroupSessionResource(Groups groups, SessionLists lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listGroupSessions",
            summary = "The sessions of a group",
            description = "Newest first, voided ones too, without notes. 404 for a group that is not known; a cursor "
                    + "that was not given out and a limit that is not from 1 to 500 are faults (422). The reading is "
                    + "recorded for everybody whom it shows.")
    public Page<CounselingSessionView> list(
            @RestPath @Parameter(description = ID) UUID id, @BeanParam PageRequest page) {
        return lists.ofGroup(groups.get(id).id(), page);
    }
}
