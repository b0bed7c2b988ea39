package org.doorway.group;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorway.platform.etag.ContentTag;
import org.doorway.platform.problem.Problem;
import org.doorway.site.SiteRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/group-calendars")
@Tag(name = "Groups")
@PermitAll
class PublicCalendarResource {
    static final String PATH = "/api/v1/group-calendars/";

    private static final String CALENDAR = "text/calendar";
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9_-]{24})\\.ics");

    private final CalendarAddresses addresses;
    private final GroupCalendars calendars;
    private final ContentTag tag;

    PublicCalendarResource(CalendarAddresses addresses, GroupCalendars calendars, ContentTag tag) {
        this.addresses = addresses;
        this.calendars = calendars;
        this.tag = tag;
    }

    @GET
    @Path("/{calendar}")
    @Produces(CALENDAR)
    @Operation(
            operationId = "subscribeToGroupCalendar",
            summary = "When the groups of a site meet, for calendar programs",
            description = "An iCalendar object (RFC 5545) for whoever has its address, without a token: what "
                    + "getGroupCalendar answers. No people are on it. It may be kept for five minutes; send the ETag as "
                    + "If-None-Match after that. 404 for an address that was never made, or that has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that you sent.")
    public RestResponse<String> read(
            @RestPath
                    @Parameter(
                            description = "The last part of the address that staff were shown.",
                            example = "q0cT1mW8sV3nEoZ2rY5uPxLd.ics")
                    String calendar,
            @QueryParam("language")
                    @Nullable @Parameter(
                            description = "Instead of the first language of Accept-Language (BCP 47), which few "
                                    + "calendar programs send. One in which the groups have no names means English.",
                            example = "es")
                    String language,
            @Context Request request) {
        var secret = ADDRESS.matcher(calendar);
        var site = (secret.matches() ? addresses.siteBehind(secret.group(1)) : Optional.<SiteRef>empty())
                .orElseThrow(Problem::notFound);
        return tag.answer(calendars.of(site, language), request, "private, max-age=300");
    }
}
