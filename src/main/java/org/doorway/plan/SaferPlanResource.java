package org.doorway.plan;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.doorway.participant.Participants;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.print.Paper;
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

@Path("/participants/{id}/safer-plan")
@Tag(name = "Safer plans", description = "What somebody has found helps when it is hard to think, and whom they trust.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class SaferPlanResource {
    private static final String PDF = "application/pdf";
    private static final String ID = "The participant's id.";
    private static final String PAPER = "What the printer holds. Absent: A4.";

    private final SaferPlans plans;
    private final Participants participants;
    private final CallerLanguage callers;

    SaferPlanResource(SaferPlans plans, Participants participants, CallerLanguage callers) {
        this.plans = plans;
        this.participants = participants;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "getSaferPlan",
            summary = "Somebody's safer plan",
            description = "An empty one as long as nothing was written. 404 for a participant who is not known. The "
                    + "reading is recorded.")
    @APIResponseSchema(value = SaferPlanView.class, responseDescription = "The plan")
    public SaferPlanView get(@RestPath @Parameter(description = ID) UUID id) {
        return plans.get(id);
    }

    @PUT
    @Operation(
            operationId = "writeSaferPlan",
            summary = "Write somebody's safer plan",
            description = "Replaces all of it; saying the same again changes nothing. Send the ETag as If-Match to be "
                    + "told (412) when somebody else changed it first. More than 20 strategies or 6 people, words that "
                    + "are too long or cannot be kept as written are faults (422).")
    @APIResponseSchema(value = SaferPlanView.class, responseDescription = "The plan, as it is now")
    public SaferPlanView write(@RestPath @Parameter(description = ID) UUID id, PlanContent content) {
        return plans.write(id, content);
    }

    @GET
    @Path("/page")
    @Produces(PDF)
    @Operation(
            operationId = "printSaferPlan",
            summary = "A safer plan as one page",
            description = "A PDF to take home, in the person's language, or else the caller's. It bears no name and "
                    + "no date. An empty plan is a sheet to fill in by hand. The letters are as large as the page "
                    + "allows; signs that it has no letter for are shown as a small square. The reading is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> page(
            @RestPath @Parameter(description = ID) UUID id,
            @QueryParam("paper") @Nullable @Parameter(description = PAPER) Paper paper) {
        return printed(id, paper, PlanPrint::page);
    }

    @GET
    @Path("/card")
    @Produces(PDF)
    @Operation(
            operationId = "printSaferPlanCard",
            summary = "A safer plan as a card",
            description = "A PDF with a card to cut out and fold, for a wallet: in front what has to be at hand at "
                    + "once, behind it whom they trust and the rest. What has no room on it ends with an ellipsis; "
                    + "the page has it all. Like the page, it bears no name and no date. The reading is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> card(
            @RestPath @Parameter(description = ID) UUID id,
            @QueryParam("paper") @Nullable @Parameter(description = PAPER) Paper paper) {
        return printed(id, paper, PlanPrint::card);
    }

    private RestResponse<byte[]> printed(UUID id, @Nullable Paper paper, Function<PlanPrint, byte[]> form) {
        var plan = plans.get(id).content();
        var language = callers.forSomebody(participants.languageOf(id));
        var print = new PlanPrint(plan, language, paper == null ? Paper.A4 : paper);
        return RestResponse.ResponseBuilder.ok(form.apply(print))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"plan.pdf\"")
                .build();
    }
}
