package org.doorway.outreach;

import static org.doorway.platform.identity.Roles.COUNSELOR;
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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/runs")
@Tag(name = "Runs", description = "Shifts on the street and routes of a van: what goes out, and what came of it.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OUTREACH, COUNSELOR, MANAGER})
class RunResource {
    private static final String ID = "The run's id.";

    private final Runs runs;
    private final RunLoads loads;
    private final RunSummaries summaries;

    RunResource(Runs runs, RunLoads loads, RunSummaries summaries) {
        this.runs = runs;
        this.loads = loads;
        this.summaries = summaries;
    }

    @GET
    @Operation(
            operationId = "listRuns",
            summary = "The runs of a day at a site",
            description =
                    "Those that were out on that day, also those that had set out before and were still under way, the last that set out first, "
                            + "voided ones too. A site that is not known, a "
                            + "day that is not a date, a cursor that was not given out and a limit that is not from 1 to 500 "
                            + "are faults (422).")
    public Page<RunView> list(
            @QueryParam("site")
                    @Nullable @Parameter(
                            description = "The site's code; may be left out where your token means one site only.",
                            example = "main")
                    String site,
            @QueryParam("day") @Nullable @Parameter(description = "A local day of the site. Absent: today.")
                    LocalDate day,
            @BeanParam PageRequest page) {
        return runs.ofDay(site, day, page);
    }

    @POST
    @Operation(
            operationId = "startRun",
            summary = "Set out",
            description = "With an `id` of your choice the request is safe to repeat. A site or a stop that is not "
                    + "known, and a time before 2000 or after tomorrow are faults (422), all named at once.")
    @APIResponseSchema(value = RunView.class, responseCode = "201", responseDescription = "The run, under way")
    public RestResponse<RunView> start(StartRun request) {
        var created = runs.start(request);
        return created.at("/runs/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRun", summary = "One run", description = "404 for an id that is not known.")
    public RunView get(@RestPath @Parameter(description = ID) UUID id) {
        return runs.get(id);
    }

    @PUT
    @Path("/{id}/plan")
    @Operation(
            operationId = "planRun",
            summary = "Change a run's team or route",
            description = "Replaces both. A stop that is not the site's is a fault (422). A run that was voided does "
                    + "not change any more (409). Send the ETag as If-Match to be told (412) when somebody else "
                    + "changed it first.")
    @APIResponseSchema(value = RunView.class, responseDescription = "The run, as it is planned now")
    public RunView plan(@RestPath @Parameter(description = ID) UUID id, RunPlan plan) {
        return runs.plan(id, plan);
    }

    @POST
    @Path("/{id}/loads")
    @Operation(
            operationId = "addLoad",
            summary = "Count what goes out, or comes back",
            description = "Loads add up: two phones of one team never wait for each other. With an `id` of your choice "
                    + "the request is safe to repeat. Items that are not on the menu or are there twice are faults "
                    + "(422). A run that has ended takes what is counted late; one that was voided does not (409).")
    @APIResponseSchema(value = RunView.class, responseCode = "201", responseDescription = "The run, with the load")
    public RestResponse<RunView> addLoad(@RestPath @Parameter(description = ID) UUID id, AddLoad load) {
        return loads.add(id, load).at("/runs/" + id);
    }

    @DELETE
    @Path("/{id}/loads/{load}")
    @Operation(
            operationId = "undoLoad",
            summary = "Undo a load that was a mistake",
            description = "It is kept and does not count. Undoing twice changes nothing.")
    public void undoLoad(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = "The load's id.") UUID load) {
        loads.undo(id, load);
    }

    @POST
    @Path("/{id}/end")
    @Operation(
            operationId = "endRun",
            summary = "Be back",
            description =
                    "With what was brought back, if it was counted: give the load an `id` and the request is safe "
                            + "to repeat. The first end counts; ending twice changes nothing else. A run that was voided does "
                            + "not end (409).")
    @APIResponseSchema(value = RunView.class, responseDescription = "The run, ended")
    public RunView end(@RestPath @Parameter(description = ID) UUID id, EndRun request) {
        return runs.end(id, request);
    }

    @POST
    @Path("/{id}/void")
    @Operation(
            operationId = "voidRun",
            summary = "Void a run that was a mistake",
            description = "It is kept, and nothing about it changes any more; visits and head-counts stay what they "
                    + "are. Voiding twice changes nothing.")
    @APIResponseSchema(value = RunView.class, responseDescription = "The run, voided")
    public RunView makeVoid(@RestPath @Parameter(description = ID) UUID id) {
        return runs.makeVoid(id);
    }

    // Not for managers: a run of one minute would show what one person took.
    @GET
    @Path("/{id}/summary")
    @RolesAllowed({OUTREACH, COUNSELOR})
    @Operation(
            operationId = "getRunSummary",
            summary = "What came of a run",
            description =
                    "For those who record there. What was recorded at its stops meanwhile (at its site, where it names none), beside what was "
                            + "taken out and brought back. Nothing is of two runs: of several that were out, a visit is of one whose route names its "
                            + "stop before one that names none, and then of the one that set out last before it. A "
                            + "head-count knows its day and not its hour: it is of the run that had set out last "
                            + "when it was recorded, or of the first of its day. A run that was voided has nothing. "
                            + "404 for an id that is not known.")
    public RunSummaryView summary(@RestPath @Parameter(description = ID) UUID id) {
        return summaries.of(id);
    }
}
