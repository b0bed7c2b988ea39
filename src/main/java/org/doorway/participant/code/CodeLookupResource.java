package org.doorway.participant.code;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/codes")
@Tag(name = "Codes")
@Produces(MediaType.APPLICATION_JSON)
class CodeLookupResource {
    private final Codes codes;

    CodeLookupResource(Codes codes) {
        this.codes = codes;
    }

    // A POST, so that the code stands in no address and in no log of addresses.
    @POST
    @Path("/lookup")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
    @Operation(
            operationId = "lookUpCode",
            summary = "Recognise somebody by their code",
            description = "Exact: a code leads to one person or to nobody. A code that is not in use is "
                    + "`code-unknown` (404); one that has the form of a random code but a check character that does "
                    + "not fit was mistyped, which is a fault (422), and so is a site that is not known. A name in "
                    + "use is always found, whatever its form. Looking up codes that lead nowhere again and again is "
                    + "`too-many-requests` (429, with Retry-After), and no code is looked up then; a mistyped one does "
                    + "not count. Not needed for recording a visit, which takes the code itself and never waits.")
    @APIResponseSchema(
            value = RecognisedView.class,
            responseDescription = "How to greet them, whether a visit of theirs is open, and nothing else")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @APIResponse(responseCode = "429", ref = "Problem429")
    public RecognisedView lookUp(LookUpCode request) throws SQLException {
        return codes.lookUp(request);
    }
}
