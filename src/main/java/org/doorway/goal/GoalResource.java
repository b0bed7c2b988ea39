package org.doorway.goal;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.goal.content.Because;
import org.doorway.goal.content.ChangeGoal;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/goals/{id}")
@Tag(name = "Goals", description = "What people want, as they say it, in the order that matters to them.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class GoalResource {
    static final String ID = "The goal's id.";

    private final Goals goals;

    GoalResource(Goals goals) {
        this.goals = goals;
    }

    @GET
    @Operation(
            operationId = "getGoal",
            summary = "One goal",
            description = "As it is now, with its steps. 404 for an id that is not known. The reading is recorded.")
    public GoalView get(@RestPath @Parameter(description = ID) UUID id) {
        return goals.get(id);
    }

    @PUT
    @Operation(
            operationId = "changeGoal",
            summary = "Say a goal anew",
            description = "Replaces words, life area, aim and relationship; any aim may change to any other, as often "
                    + "as somebody likes, and the history keeps what it was. Saying the same again changes nothing. A "
                    + "relationship that is not this person's is a fault (422). Send the ETag as If-Match to be told "
                    + "(412) when somebody else changed it first.")
    @APIResponseSchema(value = GoalView.class, responseDescription = "The goal, as it is now")
    public GoalView change(@RestPath @Parameter(description = ID) UUID id, ChangeGoal request) {
        return goals.change(id, request);
    }

    @POST
    @Path("/activation")
    @Operation(
            operationId = "activateGoal",
            summary = "Set out for a goal, or come back to it",
            description = "From whatever state: an idea, a goal at rest, one that was reached or set aside. Welcome "
                    + "back. For a goal that is active nothing changes.")
    @APIResponseSchema(value = GoalView.class, responseDescription = "The goal, active")
    public GoalView activate(@RestPath @Parameter(description = ID) UUID id, Because because) {
        return goals.go(id, GoalState.ACTIVE, because);
    }

    @POST
    @Path("/pause")
    @Operation(
            operationId = "pauseGoal",
            summary = "Let a goal rest",
            description = "For however long. An active goal can rest; another one is `no-way-there` (409), which says "
                    + "the state that it is in and what is possible from there. For one at rest nothing changes.")
    @APIResponseSchema(value = GoalView.class, responseDescription = "The goal, at rest")
    public GoalView pause(@RestPath @Parameter(description = ID) UUID id, Because because) {
        return goals.go(id, GoalState.PAUSED, because);
    }

    @POST
    @Path("/arrival")
    @Operation(
            operationId = "reachGoal",
            summary = "Reach a goal",
            description = "When the person says so. One that was set aside has to be taken up first: `no-way-there` "
                    + "(409). For one that was reached nothing changes.")
    @APIResponseSchema(value = GoalView.class, responseDescription = "The goal, reached")
    public GoalView reach(@RestPath @Parameter(description = ID) UUID id, Because because) {
        return goals.go(id, GoalState.REACHED, because);
    }

    @POST
    @Path("/setting-aside")
    @Operation(
            operationId = "setGoalAside",
            summary = "Set a goal aside",
            description = "It is not wanted now, and may be taken up again at any time. One that was reached is "
                    + "`no-way-there` (409). For one that was set aside nothing changes.")
    @APIResponseSchema(value = GoalView.class, responseDescription = "The goal, set aside")
    public GoalView setAside(@RestPath @Parameter(description = ID) UUID id, Because because) {
        return goals.go(id, GoalState.SET_ASIDE, because);
    }

    @GET
    @Path("/versions")
    @Operation(
            operationId = "listGoalVersions",
            summary = "What a goal was before",
            description = "Every version, newest first: \"in March you wanted ...\". A cursor that was not given out "
                    + "and a limit that is not from 1 to 500 are faults (422). The reading is recorded.")
    public Page<GoalVersionView> history(@RestPath @Parameter(description = ID) UUID id, @BeanParam PageRequest page) {
        return goals.history(id, page);
    }
}
