package org.doorway.reportrun;

import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.report.document.ReportFormat.Types.CSV;
import static org.doorway.report.document.ReportFormat.Types.DHIS2;
import static org.doorway.report.document.ReportFormat.Types.FHIR;
import static org.doorway.report.document.ReportFormat.Types.JSON;
import static org.doorway.report.document.ReportFormat.Types.PDF;
import static org.doorway.report.document.ReportFormat.Types.XLSX;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.UUID;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.openapi.Answers;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.report.document.ReportView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/report-runs")
@Tag(name = "Report runs", description = "Reports that are made in the background, and their files.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MANAGER)
class ReportRunResource {
    private static final String ID = "The run's id.";

    private final ReportRuns runs;
    private final ReportRunDownload download;
    private final CallerLanguage callers;

    ReportRunResource(ReportRuns runs, ReportRunDownload download, CallerLanguage callers) {
        this.runs = runs;
        this.download = download;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listReportRuns",
            summary = "Reports in the background",
            description = "Newest first: waiting, being made, and made, of the sites that your token covers. A cursor "
                    + "that was not given out, or a limit that is not from 1 to 500, is a fault (422).")
    public Page<ReportRunView> list(
            @QueryParam("savedReport") @Nullable @Parameter(description = "Those of this saved report. Absent: all.")
                    UUID savedReport,
            @QueryParam("state") @Nullable @Parameter(description = "Those that stand there. Absent: all.")
                    ReportRunState state,
            @BeanParam PageRequest page) {
        return runs.newestFirst(savedReport, state, page);
    }

    @POST
    @Operation(
            operationId = "runReport",
            summary = "Have a report made in the background",
            description = "For what takes longer than you want to wait: many years, a long trend, by day or by item. "
                    + "The same report as that of `/reports`, with the same faults (422), all named at once; the answer "
                    + "says where to look how far it is. It survives a restart of the service. With an `id` of your "
                    + "choice the request is safe to repeat. 409 where very many wait already; a site that your token "
                    + "does not cover answers 403.")
    @APIResponseSchema(value = ReportRunView.class, responseCode = "202", responseDescription = "It will be made")
    public RestResponse<ReportRunView> run(RunReport request) {
        var created = runs.ask(request, callers);
        return created.acceptedAt("/report-runs/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReportRun",
            summary = "How far a report is",
            description = "404 for an id that is not known or not kept any more, and for a report of sites that your "
                    + "token does not cover.")
    public ReportRunView get(@RestPath @Parameter(description = ID) UUID id) {
        return runs.get(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Answers(never = 412)
    @Operation(
            operationId = "cancelReportRun",
            summary = "Have a report made no more",
            description = "Also in the middle: the database lets go of it within a second. Cancelling what is over "
                    + "changes nothing.")
    @APIResponseSchema(value = ReportRunView.class, responseDescription = "The run, cancelled or over before")
    public ReportRunView cancel(@RestPath @Parameter(description = ID) UUID id) {
        return runs.cancel(id);
    }

    @GET
    @Path("/{id}/file")
    @Produces({JSON, CSV, XLSX, PDF, DHIS2, FHIR})
    @Operation(
            operationId = "getReportRunFile",
            summary = "The file of a report",
            description = "In the format that it was asked for in, whatever you accept beside it (406 where that is "
                    + "left out). It never changes: who sends its ETag as If-None-Match is told that they have it. 409 "
                    + "while it is not done, 404 as for the run.")
    @APIResponseSchema(value = ReportView.class, responseDescription = "The file")
    @APIResponse(responseCode = "304", description = "You have it already.")
    @APIResponse(responseCode = "406", ref = "#/components/responses/Problem406")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public ReportRunFile file(@RestPath @Parameter(description = ID) UUID id, @Context Request request) {
        return download.of(id, request);
    }
}
