package org.doorway.group;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.platform.etag.ContentTag;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.site.SiteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/groups")
@Tag(name = "Groups", description = "Drop-in groups and when they meet. They have no members: whoever comes, comes.")
@Produces(MediaType.APPLICATION_JSON)
class GroupResource {
    static final String ID = "The group's id.";
    private static final String DATE = "A local day of the site.";
    private static final String CALENDAR = "text/calendar";

    private final Groups groups;
    private final GroupCalendars calendars;
    private final SiteDirectory sites;
    private final ContentTag tag;

    GroupResource(Groups groups, GroupCalendars calendars, SiteDirectory sites, ContentTag tag) {
        this.groups = groups;
        this.calendars = calendars;
        this.sites = sites;
        this.tag = tag;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER})
    @Operation(
            operationId = "listGroups",
            summary = "The groups",
            description = "Newest first, retired ones too, at the sites that your token covers. A site that is not "
                    + "known, a cursor that was not given out and a limit that is not from 1 to 500 are faults (422).")
    public Page<GroupView> list(
            @QueryParam("site")
                    @Nullable @Parameter(description = "Only those of this site, by its code. Absent: all.", example = "main")
                    String site,
            @BeanParam PageRequest page) {
        return groups.newestFirst(site, page);
    }

    @POST
    @RolesAllowed({COUNSELOR, MANAGER})
    @Operation(
            operationId = "startGroup",
            summary = "Start a group",
            description = "Names and a weekly schedule in the site's local time. A site that is not known or was "
                    + "retired, and hours that are none, are faults (422); a site that your token does not cover "
                    + "answers 403. The same request with the same id answers 200, with other content 409.")
    @APIResponseSchema(value = GroupView.class, responseCode = "201", responseDescription = "The group, started")
    public RestResponse<GroupView> start(StartGroup request) {
        var created = groups.start(request);
        return created.at("/groups/" + created.view().id());
    }

    @GET
    @Path("/calendar")
    @Produces(CALENDAR)
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER})
    @Operation(
            operationId = "getGroupCalendar",
            summary = "When the groups of a site meet, as a calendar",
            description =
                    "An iCalendar object (RFC 5545) to put on a wall, on a web page or into a calendar: each "
                            + "weekly slot of each group that meets is an event that repeats, in the site's time zone and in "
                            + "the language of Accept-Language, without the dates that are cancelled. No people are on it. "
                            + "Calendar programs subscribe to the address of makeGroupCalendarAddress. Keep the ETag and send "
                            + "it as If-None-Match: 304 says that nothing has changed. A site that is not known is a fault (422).")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that you sent.")
    public RestResponse<String> calendar(
            @QueryParam("site")
                    @Nullable @Parameter(
                            description = "The site's code; may be left out where your token means one site only.",
                            example = "main")
                    String site,
            @Context Request request) {
        return tag.answer(calendars.of(sites.require(site, "?site"), null), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER})
    @Operation(operationId = "getGroup", summary = "One group", description = "404 for an id that is not known.")
    public GroupView get(@RestPath @Parameter(description = ID) UUID id) {
        return groups.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({COUNSELOR, MANAGER})
    @Operation(
            operationId = "changeGroup",
            summary = "Change a group",
            description = "Replaces names, schedule and place. Send the ETag as If-Match to be told (412) when "
                    + "somebody else changed it first.")
    @APIResponseSchema(value = GroupView.class, responseDescription = "The group, as it is now")
    public GroupView change(@RestPath @Parameter(description = ID) UUID id, GroupContent content) {
        return groups.describe(id, content);
    }

    @PUT
    @Path("/{id}/cancelled-dates/{day}")
    @RolesAllowed({COUNSELOR, MANAGER})
    @Operation(
            operationId = "cancelGroupDate",
            summary = "Say that a group does not meet on a date",
            description = "Calendars leave it out. A date on which the schedule has no meeting is a fault (422), and "
                    + "what is not a date answers 404. Of more than 366 dates the latest are kept. Doing so twice "
                    + "changes nothing.")
    @APIResponseSchema(value = GroupView.class, responseDescription = "The group, which does not meet then")
    public GroupView cancel(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = DATE, example = "2026-12-01") LocalDate day) {
        return groups.cancel(id, day);
    }

    @DELETE
    @Path("/{id}/cancelled-dates/{day}")
    @RolesAllowed({COUNSELOR, MANAGER})
    @Operation(
            operationId = "restoreGroupDate",
            summary = "Let a group meet on a date that was cancelled",
            description = "It is on calendars again. What is not a date answers 404. Doing so twice changes nothing.")
    @APIResponseSchema(
            value = GroupView.class,
            responseCode = "200",
            responseDescription = "The group, which meets then")
    public GroupView restore(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = DATE, example = "2026-12-01") LocalDate day) {
        return groups.restore(id, day);
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed({COUNSELOR, MANAGER})
    @Operation(
            operationId = "retireGroup",
            summary = "Retire a group",
            description = "It meets no more and is on no calendar; a session of it can be written down all the same, "
                    + "and nothing recorded is lost. Retiring twice changes nothing.")
    @APIResponseSchema(value = GroupView.class, responseDescription = "The group, retired")
    public GroupView retire(@RestPath @Parameter(description = ID) UUID id) {
        return groups.retire(id);
    }

    @DELETE
    @Path("/{id}/retirement")
    @RolesAllowed({COUNSELOR, MANAGER})
    @Operation(
            operationId = "reinstateGroup",
            summary = "Let a retired group meet again",
            description = "It is on the calendar again, as it was before. Doing so twice changes nothing.")
    @APIResponseSchema(value = GroupView.class, responseCode = "200", responseDescription = "The group, which meets")
    public GroupView reinstate(@RestPath @Parameter(description = ID) UUID id) {
        return groups.reinstate(id);
    }
}
