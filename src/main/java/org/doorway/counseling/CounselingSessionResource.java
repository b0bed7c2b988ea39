package org.doorway.counseling;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.counseling.content.SessionContent;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/counseling-sessions")
@Tag(
        name = "Counseling sessions",
        description = "Sessions as the counselor who held them writes them down, with nobody, one or several named, "
                + "and a note that is for their author and those whom the author names.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class CounselingSessionResource {
    static final String ID = "The session's id.";

    private final CounselingSessions sessions;
    private final SessionCorrections corrections;
    private final SessionLists lists;

    CounselingSessionResource(CounselingSessions sessions, SessionCorrections corrections, SessionLists lists) {
        this.sessions = sessions;
        this.corrections = corrections;
        this.lists = lists;
    }

    @POST
    @Operation(
            operationId = "recordCounselingSession",
            summary = "Write a session down",
            description = "Everything may be left out: `{}` is a session here and now, with nobody named. You are its "
                    + "author. Participants, a group, a site or goals that are not known, goals of nobody who is "
                    + "named, anything twice, fewer heads than names, and a time before 2000 or after tomorrow are "
                    + "faults (422), all named at once; a site that your token does not cover answers 403. The same "
                    + "request with the same id answers 200, with other content 409.")
    @APIResponseSchema(
            value = CounselingSessionView.class,
            responseCode = "201",
            responseDescription = "The session, written down; its note is not shown here")
    public RestResponse<CounselingSessionView> record(RecordSession request) {
        var created = sessions.record(request);
        return created.at("/counseling-sessions/" + created.view().id());
    }

    @GET
    @Operation(
            operationId = "listCounselingSessions",
            summary = "The sessions that you have written down",
            description = "Newest first, voided ones too, at the sites that your token covers; nobody else's. Those of "
                    + "some days, or with somebody, if you like. A participant who is not known, an end before the "
                    + "beginning, a cursor that was not given out and a limit that is not from 1 to 500 are faults "
                    + "(422). The reading is recorded for everybody whom it shows.")
    public Page<CounselingSessionView> list(@BeanParam OwnSessionFilter filter, @BeanParam PageRequest page) {
        return lists.ofTheCaller(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCounselingSession",
            summary = "One session",
            description = "Without its note. 404 for an id that is not known, and for a session with somebody whose "
                    + "record is sealed and not for you. The reading is recorded for everybody who is named.")
    public CounselingSessionView get(@RestPath @Parameter(description = ID) UUID id) {
        return sessions.get(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctCounselingSession",
            summary = "Correct a session",
            description = "Replaces all that can be corrected; saying the same again changes nothing. For its author: "
                    + "somebody else's is `not-your-session` (403), and one that was voided `session-voided` (409). "
                    + "The same faults as for a new one (422). Send the ETag as If-Match to be told (412) when it was "
                    + "changed first.")
    @APIResponseSchema(value = CounselingSessionView.class, responseDescription = "The session, corrected")
    public CounselingSessionView correct(@RestPath @Parameter(description = ID) UUID id, SessionContent content) {
        return corrections.correct(id, content);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "amendCounselingSession",
            summary = "Put right when and where a session was",
            description = "And what else you name; what is left out stays as it is. What is to be empty, and who "
                    + "took part, is said by correcting the whole. For its author: somebody else's is "
                    + "`not-your-session` (403), and one that was voided `session-voided` (409). Reports count it "
                    + "where and when it now was, whatever they said before. A site or group that is not known, a "
                    + "group together with `noGroup`, an approach twice, fewer heads than names, and a time before "
                    + "2000 or after tomorrow are faults (422); a site that your token does not cover answers 403. "
                    + "Send the ETag as If-Match to be told (412) when it was changed first.")
    @APIResponseSchema(value = CounselingSessionView.class, responseDescription = "The session, put right")
    public CounselingSessionView amend(@RestPath @Parameter(description = ID) UUID id, AmendSession request) {
        return corrections.amend(id, request);
    }

    @POST
    @Path("/{id}/void")
    @Operation(
            operationId = "voidCounselingSession",
            summary = "Void a session that was a mistake",
            description =
                    "It is kept and does not count; nothing about it changes any more, but its note can be cleared "
                            + "and names be taken off. For its author: somebody else's is `not-your-session` (403). "
                            + "Voiding twice changes nothing.")
    @APIResponseSchema(value = CounselingSessionView.class, responseDescription = "The session, voided")
    public CounselingSessionView makeVoid(@RestPath @Parameter(description = ID) UUID id) {
        return corrections.makeVoid(id);
    }

    @DELETE
    @Path("/{id}/void")
    @Operation(
            operationId = "restoreCounselingSession",
            summary = "Take back that a session was a mistake",
            description =
                    "It counts again, as it is now. For its author: somebody else's is `not-your-session` (403). For "
                            + "a session that was not voided nothing changes.")
    @APIResponseSchema(value = CounselingSessionView.class, responseDescription = "The session, counting again")
    public CounselingSessionView restore(@RestPath @Parameter(description = ID) UUID id) {
        return corrections.restore(id);
    }

    @DELETE
    @Path("/{id}/participants/{participant}")
    @Operation(
            operationId = "removeParticipant",
            summary = "Take somebody's name off a session",
            description = "At their wish, or as it was not them: the session is no longer with their record, nor "
                    + "about their goals, and goes on counting if it did. What was said there stays for the others. "
                    + "Off one of the type `group` with any counselor, off another one with its author only, voided "
                    + "or not; 404 for everybody else. For somebody who is not named nothing changes.")
    public void takeNameOff(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = "The participant's id.") UUID participant) {
        corrections.takeNameOff(id, participant);
    }
}
