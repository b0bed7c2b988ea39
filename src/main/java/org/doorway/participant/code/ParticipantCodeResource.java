package org.doorway.participant.code;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.http.Created;
import org.doorway.platform.openapi.Answers;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/participants/{id}/codes")
@Tag(name = "Codes", description = "What people show or say to be recognised: a random code on a card, or a name.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
class ParticipantCodeResource {
    private static final String ID = "The participant's id.";
    private static final String EXAMPLE = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11";
    private static final String CODE_ID = "The code's id.";
    private static final String CODE_EXAMPLE = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10";

    private final IssuedCodes codes;

    ParticipantCodeResource(IssuedCodes codes) {
        this.codes = codes;
    }

    @POST
    @Operation(
            operationId = "issueCode",
            summary = "Give somebody a code",
            description = "A random code, or a name that they chose. It is in this answer and never again: show it or "
                    + "print it now. The same request with the same id answers 200 without the code, with other "
                    + "content 409. A name that somebody uses already is `name-in-use` (409); such answers count "
                    + "against the same limit as look-ups that find nobody (429). 404 for a participant that is not "
                    + "known. A chosen name without a name, or a random code with one, is a fault (422).")
    @APIResponseSchema(
            value = IssuedCodeView.class,
            responseCode = "201",
            responseDescription = "The code, to be shown once")
    @APIResponse(responseCode = "429", ref = "Problem429")
    public RestResponse<IssuedCodeView> issue(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id, IssueCode request) {
        return at(id, codes.issue(id, request));
    }

    @GET
    @Operation(
            operationId = "listCodes",
            summary = "Which codes somebody has or had",
            description = "Newest first, revoked ones too; never what they say, which is not stored. 404 for a "
                    + "participant that is not known.")
    public Page<CodeView> list(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id, @BeanParam PageRequest page) {
        return codes.list(id, page);
    }

    @GET
    @Path("/{codeId}")
    @Operation(
            operationId = "getCode",
            summary = "One of somebody's codes",
            description = "Never what it says, which is not stored. 404 for a code that this participant never had.")
    @APIResponseSchema(value = CodeView.class, responseDescription = "The code, without what it says")
    public CodeView get(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id,
            @RestPath @Parameter(description = CODE_ID, example = CODE_EXAMPLE) UUID codeId) {
        return codes.get(id, codeId);
    }

    @DELETE
    @Path("/{codeId}")
    @Answers(never = 412)
    @Operation(
            operationId = "revokeCode",
            summary = "Revoke a code",
            description = "From now on it leads nowhere. Revoking twice changes nothing. 404 for a code that this "
                    + "participant never had.")
    public void revoke(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id,
            @RestPath @Parameter(description = CODE_ID, example = CODE_EXAMPLE) UUID codeId) {
        codes.revoke(id, codeId);
    }

    @POST
    @Path("/{codeId}/replacement")
    @Operation(
            operationId = "replaceCode",
            summary = "Replace a lost code",
            description = "Revokes the code and issues a new random one, both or neither. The new code is in this "
                    + "answer and never again. The same request with the same id answers 200 without the code; "
                    + "without an id, every request issues another code. 404 for a code that this participant never "
                    + "had, 409 for an id that something else has.")
    @APIResponseSchema(
            value = IssuedCodeView.class,
            responseCode = "201",
            responseDescription = "The new code, to be shown once")
    public RestResponse<IssuedCodeView> replace(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id,
            @RestPath @Parameter(description = "The lost code's id.", example = CODE_EXAMPLE) UUID codeId,
            ReplaceCode request) {
        return at(id, codes.replace(id, codeId, request));
    }

    private static RestResponse<IssuedCodeView> at(UUID participant, Created<IssuedCodeView> code) {
        return code.at("/participants/" + participant + "/codes/" + code.view().id());
    }
}
