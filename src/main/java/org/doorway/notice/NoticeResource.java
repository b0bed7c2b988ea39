package org.doorway.notice;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/notices")
@Tag(name = "Notices", description = "What staff should see at the door: a dangerous batch, a closure, the weather.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER})
class NoticeResource {
    private static final String ID = "The notice's id.";

    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Operation(
            operationId = "listNotices",
            summary = "All notices, or those in force",
            description = "Newest first, those that are over too unless `inForce` is true. What is up at a door now "
                    + "comes with every visit that is recorded there. A site that is not known, a cursor that was "
                    + "not given out, and a limit that is not from 1 to 500 are faults (422).")
    public Page<NoticeView> list(@BeanParam NoticeFilter filter, @BeanParam PageRequest page) {
        return notices.newestFirst(filter, page);
    }

    @POST
    @Operation(
            operationId = "postNotice",
            summary = "Post a notice",
            description = "Whoever learns of a danger can post it. Sites that are not known, and an end before the "
                    + "beginning, are faults (422); a site that your token does not cover answers 403, and so does a notice for all sites "
                    + "where your token works at some only.")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "The notice, posted")
    public RestResponse<NoticeView> post(PostNotice request) {
        var created = notices.post(request);
        return created.at("/notices/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNotice", summary = "One notice", description = "404 for an id that is not known.")
    public NoticeView get(@RestPath @Parameter(description = ID) UUID id) {
        return notices.get(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "writeNotice",
            summary = "Change a notice",
            description = "Replaces all that can change. Send the ETag as If-Match to be told (412) when somebody else "
                    + "changed it first.")
    public NoticeView write(@RestPath @Parameter(description = ID) UUID id, NoticeContent content) {
        return notices.write(id, content);
    }

    @POST
    @Path("/{id}/end")
    @Operation(
            operationId = "endNotice",
            summary = "Take a notice down",
            description = "It is shown no more from now on. Ending twice changes nothing.")
    @APIResponseSchema(value = NoticeView.class, responseDescription = "The notice, ended")
    public NoticeView end(@RestPath @Parameter(description = ID) UUID id) {
        return notices.end(id);
    }

    @DELETE
    @Path("/{id}/end")
    @Operation(
            operationId = "reinstateNotice",
            summary = "Put a notice up again",
            description = "One that is over is shown from now on until it is ended; one that is not stays as it is. "
                    + "Doing so twice changes nothing.")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "The notice, in force")
    public NoticeView putUpAgain(@RestPath @Parameter(description = ID) UUID id) {
        return notices.putUpAgain(id);
    }
}
