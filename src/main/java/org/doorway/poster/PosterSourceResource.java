package org.doorway.poster;

import static org.doorway.platform.identity.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.doorway.platform.openapi.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/poster/source")
@Tag(name = "Poster")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MANAGER)
class PosterSourceResource {
    private final Posters posters;

    PosterSourceResource(Posters posters) {
        this.posters = posters;
    }

    @GET
    @Operation(
            operationId = "getPosterSource",
            summary = "What the poster is made of",
            description = "The publications as they were named; of none, nothing is up.")
    public PosterSourceView get() {
        return posters.source();
    }

    @PUT
    @Answers(also = 412)
    @Operation(
            operationId = "putUpPoster",
            summary = "Put up the poster",
            description =
                    "It is public at once, in place of what was up. It shows the newest revision of each publication, "
                            + "whichever is named, and follows those to come. Putting up the same again changes nothing. Send the "
                            + "ETag as If-Match to be told (412) when somebody else changed it first. No publication at all, one "
                            + "that is not known, of something else or of other days than the first is a fault (422). 403 where "
                            + "your token works at some sites only.")
    @APIResponseSchema(value = PosterSourceView.class, responseDescription = "What it is made of now")
    public PosterSourceView putUp(PutUpPoster request) {
        return posters.putUp(request);
    }

    @DELETE
    @Answers(also = 412)
    @Operation(
            operationId = "takeDownPoster",
            summary = "Take down the poster",
            description = "It is gone at once, and within a minute from wherever it was kept. What was published stays "
                    + "published. Taking down twice changes nothing.")
    public void takeDown() {
        posters.takeDown();
    }
}
