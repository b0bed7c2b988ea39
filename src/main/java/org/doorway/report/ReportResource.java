package org.doorway.report;

import static org.doorway.platform.identity.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.SQLException;
import java.util.List;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/reports")
@Tag(
        name = "Reports",
        description = "Aggregates, and nobody's record: figures that few people are behind are not shown.")
@Produces({
    ReportFormat.Types.JSON,
    ReportFormat.Types.CSV,
    ReportFormat.Types.XLSX,
    ReportFormat.Types.PDF,
    ReportFormat.Types.DHIS2,
    ReportFormat.Types.FHIR
})
@RolesAllowed(MANAGER)
class ReportResource {
    private static final String FAULTS = " A period that ends before it begins, lasts longer than ten years or has not "
            + "begun, and anything that is not known here, are faults (422), all named at once; a site that your token "
            + "does not cover answers 403. What takes the database too long to wait for is a problem, too (422, "
            + "`report-takes-too-long`): have it made in the background with `POST /report-runs`.";

    private final ReportCheck check;
    private final Reports reports;
    private final SiteDirectory sites;
    private final CallerLanguage callers;

    ReportResource(ReportCheck check, Reports reports, SiteDirectory sites, CallerLanguage callers) {
        this.check = check;
        this.reports = reports;
        this.sites = sites;
        this.callers = callers;
    }

    @GET
    @Path("/services")
    @Operation(
            operationId = "reportServices",
            summary = "Visits, and the services that were taken",
            description = "Of any period, by the days of each site. Anonymous visits and head-counts count fully; what "
                    + "was voided or undone does not; what was recorded late counts for the day on which it happened."
                    + FAULTS)
    public ReportView services(
            @BeanParam PeriodQuery when,
            @BeanParam PlaceQuery place,
            @BeanParam ItemQuery what,
            @BeanParam ShapeQuery shape)
            throws SQLException {
        return report(check.read(ReportKind.SERVICES, when, place, what, shape));
    }

    @GET
    @Path("/people")
    @Operation(
            operationId = "reportPeople",
            summary = "How many people came",
            description = "Of those who are known, each is counted once, over however many sites and days; of the "
                    + "others nobody knows how many they are, so what is honest is a range." + FAULTS)
    public ReportView people(@BeanParam PeriodQuery when, @BeanParam PlaceQuery place, @BeanParam ShapeQuery shape)
            throws SQLException {
        return report(check.read(ReportKind.PEOPLE, when, place, new ItemQuery(), shape));
    }

    @GET
    @Path("/supplies")
    @Operation(
            operationId = "reportSupplies",
            summary = "What was given out and brought back",
            description = "By what each item counts as: a naloxone kit counts its doses, and a loose needle is no "
                    + "syringe." + FAULTS)
    public ReportView supplies(
            @BeanParam PeriodQuery when,
            @BeanParam PlaceQuery place,
            @BeanParam ItemQuery what,
            @BeanParam ShapeQuery shape)
            throws SQLException {
        return report(check.read(ReportKind.SUPPLIES, when, place, what, shape));
    }

    @GET
    @Path("/unmet")
    @Operation(
            operationId = "reportUnmet",
            summary = "What people asked for and did not get",
            description = "By item, and by why the centre did not have it." + FAULTS)
    public ReportView unmet(
            @BeanParam PeriodQuery when,
            @BeanParam PlaceQuery place,
            @BeanParam ItemQuery what,
            @BeanParam ShapeQuery shape)
            throws SQLException {
        return report(check.read(ReportKind.UNMET, when, place, what, shape));
    }

    @GET
    @Path("/goals")
    @Operation(
            operationId = "reportGoals",
            summary = "Goals by where they stand",
            description = "As at the end of a period, of the whole centre: a token that works at some sites only "
                    + "answers 403. A goal that is resting or was set aside is as good as any other." + FAULTS)
    public ReportView goals(@BeanParam PeriodQuery when) throws SQLException {
        sites.requireCovered(List.of());
        return report(check.read(ReportKind.GOALS, when, new PlaceQuery(), new ItemQuery(), new ShapeQuery()));
    }

    private ReportView report(ReportRequest request) throws SQLException {
        return reports.shown(request, callers.forSomebody(null));
    }
}
