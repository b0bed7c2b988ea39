package org.doorway.goal;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.goal.content.GoalOrder;
import org.doorway.goal.content.NameGoal;
import org.doorway.platform.openapi.Answers;
import org.doorway.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/participants/{id}/goals")
@Tag(name = "Goals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class PersonGoalResource {
    static final String ID = "The participant's id.";

    private final Goals goals;

    PersonGoalResource(Goals goals) {
        this.goals = goals;
    }

    @POST
    @Operation(
            operationId = "nameGoal",
            summary = "Say what somebody wants",
            description = "In their own words; nothing else is needed. It begins as an idea, behind the goals that "
                    + "there are, with small steps where they have some in mind. A relationship that is not this "
                    + "person's, more than 20 steps and an id that two of them have are faults (422). The same "
                    + "request with the same id answers 200, with other content 409.")
    @APIResponseSchema(value = GoalView.class, responseCode = "201", responseDescription = "The goal, an idea")
    public RestResponse<GoalView> name(@RestPath @Parameter(description = ID) UUID id, NameGoal request) {
        var created = goals.name(id, request);
        return created.at("/goals/" + created.view().id());
    }

    @GET
    @Operation(
            operationId = "listGoals",
            summary = "What somebody wants",
            description = "In the order that matters to them, all on one page. 404 for a participant who is not "
                    + "known. The reading is recorded.")
    public Page<GoalView> list(
            @RestPath @Parameter(description = ID) UUID id,
            @QueryParam("state") @Nullable @Parameter(description = "Only those in this state. Absent: all.")
                    GoalState state) {
        return new Page<>(goals.inOrder(id, state), null);
    }

    @PUT
    @Path("/order")
    @Answers(never = 412)
    @Operation(
            operationId = "arrangeGoals",
            summary = "Say what matters most",
            description = "The goals that are named come first, in this order; the others follow as they were. A goal "
                    + "that is named twice, or is not this person's, is a fault (422).")
    public void arrange(@RestPath @Parameter(description = ID) UUID id, GoalOrder order) {
        goals.putInOrder(id, order);
    }
}
