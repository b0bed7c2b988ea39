package org.doorway.counseling.overview;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.doorway.platform.print.Paper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/participants/{id}/take-home")
@Tag(name = "Overview")
@Produces(TakeHomeResource.PDF)
@RolesAllowed(COUNSELOR)
class TakeHomeResource {
    static final String PDF = "application/pdf";

    private final TakeHome takeHome;

    TakeHomeResource(TakeHome takeHome) {
        this.takeHome = takeHome;
    }

    @GET
    @Operation(
            operationId = "printTakeHome",
            summary = "What somebody takes home, on paper",
            description =
                    "A PDF in the person's language, or else the caller's: the goals that they have not reached or "
                            + "set aside, in their order and words, with the small steps, those taken ticked off; "
                            + "and their safer plan. It bears no name and no date. Where there is nothing yet, there "
                            + "is room to write by hand. As many pages as it takes, 20 at most. 404 for a "
                            + "participant who is not known; a part or a paper that there is not is a fault (422). "
                            + "The reading of each part is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The pages",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(
            @RestPath @Parameter(description = "The participant's id.") UUID id,
            @QueryParam("include")
                    @Nullable @Parameter(
                            description = "Which parts, with commas between them. Absent: all.",
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = TakeHomePart.class))
                    String include,
            @QueryParam("paper") @Nullable @Parameter(description = "What the printer holds. Absent: A4.")
                    Paper paper) {
        var pages = takeHome.print(id, TakeHomePart.read(include), paper == null ? Paper.A4 : paper);
        return RestResponse.ResponseBuilder.ok(pages)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"take-home.pdf\"")
                .build();
    }
}
