package org.doorway.counseling;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.counseling.content.NoteContent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/counseling-sessions/{id}/note")
@Tag(name = "Counseling sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class SessionNoteResource {
    private final SessionNotes notes;

    SessionNoteResource(SessionNotes notes) {
        this.notes = notes;
    }

    @GET
    @Operation(
            operationId = "getSessionNote",
            summary = "The note about a session",
            description = "For its author and those whom the author names; for everybody else there is none (404). An "
                    + "empty one as long as nothing was written. The reading is recorded for everybody who took part.")
    @APIResponseSchema(value = SessionNoteView.class, responseDescription = "The note")
    public SessionNoteView get(@RestPath @Parameter(description = CounselingSessionResource.ID) UUID id) {
        return notes.get(id);
    }

    @PUT
    @Operation(
            operationId = "writeSessionNote",
            summary = "Write the note about a session",
            description = "Replaces the words and who else may read them; `{}` empties it. For the session's author: "
                    + "for everybody else, those who may read it included, there is no note to write (404). Words of "
                    + "more than 10,000 characters, or that cannot be kept as written, are faults (422). One of a "
                    + "voided session is `session-voided` (409). Send the note's ETag as If-Match to be told (412) "
                    + "when it was changed first.")
    @APIResponseSchema(value = SessionNoteView.class, responseDescription = "The note, as it is now")
    public SessionNoteView write(
            @RestPath @Parameter(description = CounselingSessionResource.ID) UUID id, NoteContent content) {
        return notes.write(id, content);
    }

    @DELETE
    @Operation(
            operationId = "clearSessionNote",
            summary = "Clear the note about a session",
            description = "Its words are destroyed, and nobody else may read it any more; also when the session was "
                    + "voided. For the session's author: for everybody else there is no note to clear (404). Clearing "
                    + "twice changes nothing. Send the note's ETag as If-Match to be told (412) when it was changed "
                    + "first.")
    public void clear(@RestPath @Parameter(description = CounselingSessionResource.ID) UUID id) {
        notes.clear(id);
    }
}
