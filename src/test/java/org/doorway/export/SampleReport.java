package org.doorway.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.PeriodView;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;

/** Reports as they come, with everything that can stand in one. */
final class SampleReport {
    private SampleReport() {}

    static ReportView of(PeriodUnit unit, String language, List<ReportTable> tables) {
        var period = Period.around(unit, LocalDate.of(2026, 11, 10), java.time.Month.JULY);
        return new ReportView(
                ReportKind.SERVICES,
                language.equals("es") ? "Servicios prestados" : "Services",
                new PeriodView(unit, period.from(), period.until(), period.label()),
                true,
                List.of(
                        new ReportView.SiteDays("main", "America/Los_Angeles", null),
                        new ReportView.SiteDays("van", "UTC", "04:00")),
                Instant.parse("2026-12-02T10:00:00Z"),
                "1",
                language,
                ReportFilter.NONE,
                Breakdown.SITE,
                new ReportView.Identification(ReportCell.of(new BigDecimal("0.4321")), ReportCell.range(204, 1_311)),
                List.of(new ReportView.Comparison(
                        "before",
                        new PeriodView(
                                unit,
                                period.before().from(),
                                period.before().until(),
                                period.before().label()))),
                new ReportView.Suppression(5, "Fewer than 5 people are shown as such."),
                tables);
    }

    static ReportView usual() {
        return with(indicators(), bySite());
    }

    /** The same with other tables. */
    static ReportView with(ReportTable... tables) {
        return of(PeriodUnit.MONTH, "en", List.of(tables));
    }

    static ReportTable indicators() {
        var columns = List.of(
                new ReportColumn("indicator", "Code", ColumnKind.CODE, null),
                new ReportColumn("title", "Indicator", ColumnKind.TEXT, null),
                new ReportColumn("value", "November 2026", ColumnKind.FIGURE, null),
                new ReportColumn("before", "October 2026", ColumnKind.FIGURE, null));
        return new ReportTable(
                "indicators",
                "Indicators",
                columns,
                List.of(
                        row("VISITS", "Visits", ReportCell.of(1_942), ReportCell.of(1_733)),
                        row("ID_SHARE", "Known visits", ReportCell.of(new BigDecimal("0.43")), ReportCell.EMPTY),
                        row("UNIQ_RANGE", "People", ReportCell.range(204, 1_311), ReportCell.range(190, 1_201)),
                        row("WOUND", "Wound care", ReportCell.fewerThan(5), ReportCell.of(0)),
                        row("MEALS", "=HYPERLINK(\"x\")", ReportCell.of(988), ReportCell.WITHHELD)),
                null);
    }

    static ReportTable bySite() {
        var columns = List.of(
                new ReportColumn("site", "Site", ColumnKind.CODE, null),
                new ReportColumn("name", "Name", ColumnKind.TEXT, null),
                new ReportColumn("VISITS", "Visits", ColumnKind.NUMBER, "visit"),
                new ReportColumn("ID_SHARE", "Known visits", ColumnKind.RATIO, "share"),
                new ReportColumn("UNIQ_KNOWN", "Known people", ColumnKind.PEOPLE, "person"));
        var rows = new ArrayList<ReportRow>();
        rows.add(new ReportRow(
                List.of(
                        ReportCell.of("main"),
                        ReportCell.of("Straße, „Süd“ \"A\""),
                        ReportCell.of(1_500),
                        ReportCell.of(new BigDecimal("0.5")),
                        ReportCell.of(200)),
                300));
        rows.add(new ReportRow(
                List.of(
                        ReportCell.of("van"),
                        ReportCell.of("العيادة المتنقلة"),
                        ReportCell.of(442),
                        ReportCell.of(new BigDecimal("0.1")),
                        ReportCell.fewerThan(5)),
                30));
        var total = new ReportRow(
                List.of(
                        ReportCell.EMPTY,
                        ReportCell.of("All"),
                        ReportCell.of(1_942),
                        ReportCell.of(new BigDecimal("0.43")),
                        ReportCell.of(204)),
                330);
        return new ReportTable("by_site", "By site", columns, rows, total);
    }

    static ReportTable trend() {
        var columns = List.of(
                new ReportColumn("from", "From", ColumnKind.DATE, null),
                new ReportColumn("label", "Period", ColumnKind.TEXT, null),
                new ReportColumn("VISITS", "Visits", ColumnKind.NUMBER, "visit"));
        var rows = List.of(
                new ReportRow(
                        List.of(
                                ReportCell.of(LocalDate.of(2026, 10, 1)),
                                ReportCell.of("2026-10"),
                                ReportCell.of(1_733)),
                        300),
                new ReportRow(
                        List.of(
                                ReportCell.of(LocalDate.of(2026, 11, 1)),
                                ReportCell.of("2026-11"),
                                ReportCell.of(1_942)),
                        300));
        return new ReportTable("trend", "Trend", columns, rows, null);
    }

    /** As many figures of each site as there are of what is given out. */
    static ReportTable wide() {
        var titles = List.of(
                "Syringes given out",
                "Syringes returned, estimated",
                "Return ratio",
                "Naloxone kits",
                "Naloxone doses",
                "Smoking kits",
                "Snorting kits",
                "Safer sex supplies",
                "Sharps containers",
                "Drug checking strips",
                "Overdose responses",
                "Hepatitis C tests",
                "Vaccinations");
        var columns = new ArrayList<ReportColumn>();
        var cells = new ArrayList<ReportCell>();
        columns.add(new ReportColumn("site", "Site", ColumnKind.TEXT, null));
        cells.add(ReportCell.of("Willow Street drop-in"));
        for (var title : titles) {
            columns.add(new ReportColumn("C" + columns.size(), title, ColumnKind.NUMBER, "item"));
            cells.add(ReportCell.of(1_234_567 + columns.size()));
        }
        return new ReportTable("by_site", "By site", columns, List.of(new ReportRow(cells, 900)), null);
    }

    /** Heads that were counted came at no hour that is known. */
    static ReportTable byHour() {
        var columns = List.of(
                new ReportColumn("code", "Code", ColumnKind.CODE, null),
                new ReportColumn("label", "Hour", ColumnKind.TEXT, null),
                new ReportColumn("VISITS", "Visits", ColumnKind.NUMBER, "visit"));
        var rows = List.of(
                new ReportRow(List.of(ReportCell.of(""), ReportCell.of("Not known"), ReportCell.of(40)), 40),
                new ReportRow(List.of(ReportCell.of("9"), ReportCell.of("09:00"), ReportCell.of(60)), 60));
        return new ReportTable("by_hour", "By hour", columns, rows, null);
    }

    /** A day each, as many as wanted. */
    static ReportTable days(int days) {
        var columns = List.of(
                new ReportColumn("day", "Day", ColumnKind.DATE, null),
                new ReportColumn("VISITS", "Visits", ColumnKind.NUMBER, "visit"));
        var rows = new ArrayList<ReportRow>();
        for (int i = 0; i < days; i++) {
            rows.add(new ReportRow(
                    List.of(ReportCell.of(LocalDate.of(2026, 1, 1).plusDays(i)), ReportCell.of(40 + i % 7)), 50));
        }
        return new ReportTable("by_day", "By day", columns, rows, null);
    }

    private static ReportRow row(String code, String title, ReportCell value, ReportCell before) {
        return new ReportRow(List.of(ReportCell.of(code), ReportCell.of(title), value, before), 500);
    }
}
