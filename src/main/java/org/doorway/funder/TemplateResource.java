package org.doorway.funder;

import static org.doorway.platform.identity.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Arrays;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.problem.Problem;
import org.doorway.report.PeriodQuery;
import org.doorway.report.ReportCheck;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/reports/templates")
@Tag(
        name = "Reports",
        description = "Aggregates, and nobody's record: figures that few people are behind are not shown.")
@RolesAllowed(MANAGER)
class TemplateResource {
    private final Templates templates;
    private final ReportCheck check;
    private final CallerLanguage callers;

    TemplateResource(Templates templates, ReportCheck check, CallerLanguage callers) {
        this.templates = templates;
        this.check = check;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTemplates",
            summary = "The layouts that funders ask for",
            description = "Each with its rows, where they come from, which periods it may be of, and which indicator "
                    + "answers each row; what is not recorded says so. In your language.")
    public TemplatesView list() {
        var language = callers.forSomebody(null);
        return new TemplatesView(
                language.toLanguageTag(),
                Arrays.stream(Template.values())
                        .map(template -> TemplateView.of(template, language))
                        .toList());
    }

    @GET
    @Path("/{code}")
    @Produces({
        ReportFormat.Types.JSON,
        ReportFormat.Types.CSV,
        ReportFormat.Types.XLSX,
        ReportFormat.Types.PDF,
        ReportFormat.Types.DHIS2,
        ReportFormat.Types.FHIR
    })
    @APIResponse(responseCode = "404", ref = "Problem404")
    @Operation(
            operationId = "fillTemplate",
            summary = "A report in the layout of a funder",
            description = "Its rows in the funder's order, each answered by an indicator as the reports show it, or by "
                    + "why there is no answer. Without a period it is of the last year of the layout's kind that is "
                    + "over. A period that the layout is not made for is a fault (422) that names those it is; 404 for "
                    + "a layout that is not known; a site that your token does not cover answers 403.")
    @APIResponseSchema(value = ReportView.class, responseDescription = "The layout, filled in")
    public ReportView fill(
            @RestPath @Parameter(description = "Code of the layout.", example = "nc-annual") String code,
            @BeanParam PeriodQuery when,
            @QueryParam("site")
                    @Nullable @Parameter(description = "Code of a site. Absent: all that your token covers.", example = "main")
                    String site)
            throws SQLException {
        var template = Template.byCode(code).orElseThrow(Problem::notFound);
        var request = check.read(when, site, template.periods(), template.fiscalStart());
        return templates.filled(template, request, callers.forSomebody(null));
    }
}
