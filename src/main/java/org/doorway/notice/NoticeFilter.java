package org.doorway.notice;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which notices somebody wants to see. */
class NoticeFilter {
    @QueryParam("inForce")
    @Parameter(
            description = "Whether only those that are shown now: begun and not over. Absent: all.",
            example = "true")
    @Nullable Boolean inForce;

    @QueryParam("site")
    @Parameter(
            description = "Only those that this site shows, by its code: its own and those for all. Absent: all.",
            example = "main")
    @Nullable String site;
}
