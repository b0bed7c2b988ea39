package org.doorway.participant;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/participants")
@Tag(
        name = "Participants",
        description = "People who would like to be recognised when they come again. Nothing lists or searches them.")
@Produces(MediaType.APPLICATION_JSON)
class ParticipantResource {
    static final String ID = "The participant's id.";
    static final String EXAMPLE = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11";

    private final Participants participants;

    ParticipantResource(Participants participants) {
        this.participants = participants;
    }

    @POST
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
    @Operation(
            operationId = "createParticipant",
            summary = "Begin to recognise somebody",
            description = "At their wish. Nothing is needed: `{}` will do, and a code is issued separately. The same "
                    + "request with the same id answers 200 with what is stored, with other content 409. Words that "
                    + "are too long or not on one line, contain control characters or override the reading direction, "
                    + "and ids that are not random (UUID version 4) are faults (422).")
    @APIResponseSchema(
            value = ParticipantView.class,
            responseCode = "201",
            responseDescription = "The participant, created")
    public RestResponse<ParticipantView> create(CreateParticipant request) {
        var created = participants.create(request);
        return created.at("/participants/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
    @Operation(
            operationId = "getParticipant",
            summary = "What somebody likes to be known by",
            description = "404 for an id that is not known. The reading is recorded.")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant")
    public ParticipantView get(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return participants.get(id);
    }

    @PUT
    @Path("/{id}/introduction")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
    @Operation(
            operationId = "changeIntroduction",
            summary = "Change what somebody likes to be known by",
            description = "Replaces chosen name, pronouns and language; what is left out is taken back. Send the ETag "
                    + "as If-Match to be told (412) when somebody else changed it first. 404 for an id that is not "
                    + "known; words that are too long or cannot be kept as written are faults (422).")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant, changed")
    public ParticipantView introduce(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id, Introduction request) {
        return participants.introduce(id, request);
    }

    @GET
    @Path("/{id}/contact")
    @RolesAllowed(COUNSELOR)
    @Operation(
            operationId = "getContact",
            summary = "How somebody agrees to be contacted",
            description = "Counselors only. Without words, nothing was agreed. 404 for an id that is not known. The "
                    + "reading is recorded.")
    @APIResponseSchema(value = ContactView.class, responseDescription = "What was agreed")
    public ContactView contact(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return participants.contact(id);
    }

    @PUT
    @Path("/{id}/contact")
    @RolesAllowed(COUNSELOR)
    @Operation(
            operationId = "changeContact",
            summary = "Agree how somebody is contacted",
            description =
                    "Counselors only. Replaces what was agreed; without words, it is taken back. Send the ETag as "
                            + "If-Match to be told (412) when somebody else changed the record first. 404 for an "
                            + "id that is not known; words that are too long or cannot be kept are faults (422).")
    @APIResponseSchema(value = ContactView.class, responseDescription = "What is agreed now")
    public ContactView agreeToContact(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id, ContactWish wish) {
        return participants.agreeToContact(id, wish);
    }
}
