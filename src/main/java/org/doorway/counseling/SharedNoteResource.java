package org.doorway.counseling;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/shared-notes")
@Tag(name = "Counseling sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class SharedNoteResource {
    private final SessionLists lists;

    SharedNoteResource(SessionLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listSharedNotes",
            summary = "The sessions whose notes are shared with you",
            description =
                    "Those of colleagues who have written a note and named you as somebody who may read it; newest "
                            + "first, voided ones too, at the sites that your token covers, and none with anybody "
                            + "whose record is sealed and not for you. Without the notes: each is read at its "
                            + "session. A cursor that was not given out and a limit that is not from 1 to 500 are "
                            + "faults (422). The reading is recorded for everybody whom it shows.")
    public Page<CounselingSessionView> list(@BeanParam PageRequest page) {
        return lists.sharedWithTheCaller(page);
    }
}
