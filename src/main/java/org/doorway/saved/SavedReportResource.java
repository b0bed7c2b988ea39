package org.doorway.saved;

import static org.doorway.platform.identity.Roles.MANAGER;

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
import org.doorway.reportrun.ReportRunView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/saved-reports")
@Tag(name = "Saved reports", description = "Reports under a name, made again when wanted or on a schedule.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MANAGER)
class SavedReportResource {
    private static final String ID = "The saved report's id.";
    private static final String FAULTS =
            " What is a fault of a report (`/reports`) is a fault here (422), all named at "
                    + "once; a site that your token does not cover answers 403, and so do figures of goals where it works at "
                    + "some sites only.";

    private final SavedReports reports;
    private final SavedRuns runs;

    SavedReportResource(SavedReports reports, SavedRuns runs) {
        this.reports = reports;
        this.runs = runs;
    }

    @GET
    @Operation(
            operationId = "listSavedReports",
            summary = "Saved reports",
            description = "Newest first: those that show no site that your token does not cover. A cursor that was not "
                    + "given out, or a limit that is not from 1 to 500, is a fault (422).")
    public Page<SavedReportView> list(@BeanParam PageRequest page) {
        return reports.newestFirst(page);
    }

    @POST
    @Operation(
            operationId = "saveReport",
            summary = "Save a report",
            description = "Under a name, with filters and a period of its own or one that goes with the day (`last` "
                    + "month). It shows the sites that your token covers, for as long as it is kept, to managers who "
                    + "cover all of them; it belongs to nobody, and goes on when you have left. With an `id` of your "
                    + "choice the request is safe to repeat." + FAULTS)
    @APIResponseSchema(value = SavedReportView.class, responseCode = "201", responseDescription = "The report, saved")
    public RestResponse<SavedReportView> save(SaveReport request) {
        var created = reports.save(request);
        return created.at("/saved-reports/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSavedReport",
            summary = "One saved report",
            description = "404 for an id that is not known, and for a report of sites that your token does not cover.")
    public SavedReportView get(@RestPath @Parameter(description = ID) UUID id) {
        return reports.get(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeSavedReport",
            summary = "Change a saved report",
            description = "Replaces everything about it, its schedule too; what was made of it stays. It goes on to "
                    + "show the sites that it showed, also where your token covers more. Send the ETag as If-Match to be "
                    + "told (412) when somebody else changed it first." + FAULTS)
    @APIResponseSchema(value = SavedReportView.class, responseDescription = "The report, changed")
    public SavedReportView change(@RestPath @Parameter(description = ID) UUID id, SavedReportContent content) {
        return reports.change(id, content);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteSavedReport",
            summary = "Delete a saved report",
            description = "It is not made again; what was made of it stays for as long as files are kept. Deleting "
                    + "twice, or what you may not see, changes nothing.")
    public void delete(@RestPath @Parameter(description = ID) UUID id) {
        reports.delete(id);
    }

    @POST
    @Path("/{id}/runs")
    @Operation(
            operationId = "runSavedReport",
            summary = "Make a saved report now",
            description =
                    "In the background, of the period that it means today; the answer says where to look how far "
                            + "it is. With an `id` of your choice the request is safe to repeat. 409 where very many wait already.")
    @APIResponseSchema(value = ReportRunView.class, responseCode = "202", responseDescription = "It will be made")
    public RestResponse<ReportRunView> run(@RestPath @Parameter(description = ID) UUID id, RunSavedReport request) {
        var created = runs.now(id, request);
        return created.acceptedAt("/report-runs/" + created.view().id());
    }
}
