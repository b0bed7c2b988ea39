package org.doorway.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** Reports of services of three sites of a test's own, far from each other. */
final class CounselingReports {
    final List<SiteRef> sites = new ArrayList<>();
    private final Reports reports;

    private CounselingReports(Reports reports) {
        this.reports = reports;
    }

    static CounselingReports of(Reports reports, SiteDirectory directory) {
        MovableClock.at("2026-11-24T12:00:00Z");
        var centre = new CounselingReports(reports);
        for (var zone : List.of("America/Los_Angeles", "America/New_York", "Australia/Sydney")) {
            var code =
                    FreshSite.openIn(zone, zone.startsWith("Australia") ? 3 : 0).code();
            centre.sites.add(directory.all().stream()
                    .filter(site -> site.code().equals(code))
                    .findAny()
                    .orElseThrow());
        }
        return centre;
    }

    ReportView exact(Period period, @Nullable Breakdown by, List<SiteRef> of) throws SQLException {
        return exact(period, ReportFilter.NONE, by, of, 0);
    }

    ReportView exact(Period period, ReportFilter filter, @Nullable Breakdown by, List<SiteRef> of, int trend)
            throws SQLException {
        return reports.exact(request(period, filter, by, of, trend), Locale.ENGLISH);
    }

    /** As a manager sees it. */
    ReportView shown(Period period, ReportFilter filter, @Nullable Breakdown by) throws SQLException {
        var of = sites.stream()
                .filter(site -> filter.site() == null || site.code().equals(filter.site()))
                .toList();
        return reports.shown(request(period, filter, by, of, 0), Locale.ENGLISH);
    }

    private static ReportRequest request(
            Period period, ReportFilter filter, @Nullable Breakdown by, List<SiteRef> of, int trend) {
        return new ReportRequest(ReportKind.SERVICES, period, List.copyOf(ids(of)), filter, by, List.of(), trend);
    }

    static Set<Integer> ids(List<SiteRef> sites) {
        return sites.stream().map(SiteRef::id).collect(Collectors.toSet());
    }

    static ReportTable table(ReportView report, String code) {
        return report.tables().stream()
                .filter(table -> table.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    static List<ReportRow> rows(ReportView report, String code) {
        return report.tables().stream()
                .filter(table -> table.code().equals(code))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    static ReportCell figure(ReportView report, String code, int column) {
        return table(report, "indicators").rows().stream()
                .filter(row -> code.equals(row.cells().get(0).text()))
                .map(row -> row.cells().get(column))
                .findAny()
                .orElseThrow();
    }

    static int column(ReportTable table, String code) {
        return table.columns().stream().map(ReportColumn::code).toList().indexOf(code);
    }

    static ReportCell cell(ReportTable table, ReportRow row, String code) {
        return row.cells().get(column(table, code));
    }
}
