package org.doorway.goal;

import static org.doorway.platform.identity.Roles.COUNSELOR;

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
import org.doorway.goal.content.AddStep;
import org.doorway.goal.content.ChangeStep;
import org.doorway.goal.content.RateGoal;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/goals/{id}")
@Tag(name = "Goals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class GoalProgressResource {
    private static final String STEP = "The step's id.";

    private final GoalProgress progress;

    GoalProgressResource(GoalProgress progress) {
        this.progress = progress;
    }

    @POST
    @Path("/steps")
    @Operation(
            operationId = "addStep",
            summary = "Add a small step",
            description = "Behind those that there are. The first one that was not taken is the goal's next step. The "
                    + "same request with the same id answers 200, with other content 409.")
    @APIResponseSchema(value = StepView.class, responseCode = "201", responseDescription = "The step, added")
    public RestResponse<StepView> add(@RestPath @Parameter(description = GoalResource.ID) UUID id, AddStep request) {
        return progress.add(id, request).at("/goals/" + id);
    }

    @PUT
    @Path("/steps/{step}")
    @Operation(
            operationId = "changeStep",
            summary = "Change or take a step",
            description = "Says it anew, makes it the next one, takes it, or says that it was not taken after all. A "
                    + "step of another goal is not known here (404). Send the ETag as If-Match to be told (412) when "
                    + "somebody else changed it first.")
    @APIResponseSchema(value = StepView.class, responseDescription = "The step, as it is now")
    public StepView change(
            @RestPath @Parameter(description = GoalResource.ID) UUID id,
            @RestPath @Parameter(description = STEP) UUID step,
            ChangeStep request) {
        return progress.change(id, step, request);
    }

    @DELETE
    @Path("/steps/{step}")
    @Operation(
            operationId = "removeStep",
            summary = "Throw a step away",
            description = "It is gone. Throwing it away twice changes nothing.")
    public void remove(
            @RestPath @Parameter(description = GoalResource.ID) UUID id,
            @RestPath @Parameter(description = STEP) UUID step) {
        progress.remove(id, step);
    }

    @POST
    @Path("/ratings")
    @Operation(
            operationId = "rateGoal",
            summary = "Say how a goal is going",
            description = "The person's own view, 0 to 10, whatever that means to them. It is compared with nothing "
                    + "and nobody. A time before 2000 or after tomorrow is a fault (422).")
    @APIResponseSchema(value = RatingView.class, responseCode = "201", responseDescription = "The rating, kept")
    public RestResponse<RatingView> rate(
            @RestPath @Parameter(description = GoalResource.ID) UUID id, RateGoal request) {
        return progress.rate(id, request).at("/goals/" + id + "/ratings");
    }

    @GET
    @Path("/ratings")
    @Operation(
            operationId = "listRatings",
            summary = "How a goal was going",
            description = "What the person said about it over time, newest first. A cursor that was not given out and "
                    + "a limit that is not from 1 to 500 are faults (422). The reading is recorded.")
    public Page<RatingView> ratings(
            @RestPath @Parameter(description = GoalResource.ID) UUID id, @BeanParam PageRequest page) {
        return progress.ratings(id, page);
    }
}
