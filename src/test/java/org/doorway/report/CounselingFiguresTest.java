package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.report.CounselingReports.cell;
import static org.doorway.report.CounselingReports.column;
import static org.doorway.report.CounselingReports.figure;
import static org.doorway.report.CounselingReports.ids;
import static org.doorway.report.CounselingReports.rows;
import static org.doorway.report.CounselingReports.table;
import static org.doorway.report.GeneratedSessions.of;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doorway.TestCentre;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say of counseling, against a second computation. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounselingFiguresTest {
    /** Ordinary days, days of 23 and of 25 hours, the ends of years and of fiscal years. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2023-06-30",
                    "2023-07-01",
                    "2023-12-31",
                    "2024-01-01",
                    "2024-02-29",
                    "2024-03-09",
                    "2024-03-10",
                    "2024-03-11",
                    "2024-04-06",
                    "2024-04-07",
                    "2024-04-08",
                    "2024-11-03",
                    "2024-11-04")
            .map(LocalDate::parse)
            .toList();

    @Inject
    Reports reports;

    @Inject
    SiteDirectory directory;

    @Inject
    DataSource database;

    private CounselingReports asked;
    private List<SiteRef> sites;

    @BeforeEach
    void three_sites() {
        asked = CounselingReports.of(reports, directory);
        sites = asked.sites;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hours_and_heads_are_what_the_sessions_add_up_to(long seed) throws SQLException {
        var centre = new GeneratedSessions(database, seed, sites);
        for (int i = 0; i < 160; i++) {
            centre.isHeld(sites, DAYS);
        }
        // One of the five came under two names, and both of them were noted.
        centre.isHeld(
                sites.get(0),
                DAYS.get(3).atTime(19, 0).toInstant(ZoneOffset.UTC),
                of("GROUP", 60, 5, centre.person(10), centre.person(11)));
        for (var unit : PeriodUnit.values()) {
            var period = unit == PeriodUnit.CUSTOM
                    ? Period.custom(LocalDate.parse("2023-12-20"), LocalDate.parse("2024-04-07"))
                    : Period.around(unit, centre.any(DAYS), Month.JULY);
            compare(centre, period);
        }
        compare(centre, Period.custom(LocalDate.parse("2001-01-01"), LocalDate.parse("2001-03-31")));
    }

    private void compare(GeneratedSessions centre, Period period) throws SQLException {
        var report = asked.exact(period, Breakdown.DAY, sites);
        var row = 3;
        for (var when : List.of(period, period.before(), period.yearBefore())) {
            var held = centre.in(ids(sites), when, session -> true);
            assertThat(figure(report, "COUNSEL_HOURS", row).number()).isEqualTo(GeneratedSessions.hours(held));
            assertThat(figure(report, "GROUP_ATTEND", row).number())
                    .isEqualTo(BigDecimal.valueOf(GeneratedSessions.heads(held)));
            assertThat(figure(report, "GROUP_MEAN", row).number()).isEqualTo(GeneratedSessions.mean(held));
            row++;
        }
        var held = centre.in(ids(sites), period, session -> true);
        parts(centre, held, table(report, "by_day"), session -> session.day().toString());
        parts(
                centre,
                held,
                table(asked.exact(period, Breakdown.SITE, sites), "by_site"),
                session -> session.site().code());
        compareTables(centre, held, report);
        compareTrend(centre, period);
    }

    private void parts(
            GeneratedSessions centre,
            List<GeneratedSessions.Session> held,
            ReportTable table,
            java.util.function.Function<GeneratedSessions.Session, String> key) {
        var expected = centre.by(held, key);
        assertThat(hours(table)).isEqualTo(GeneratedSessions.hours(held));
        assertThat(table.rows()).hasSize(expected.size()).allSatisfy(row -> {
            var sessions = expected.get(row.cells().get(0).text());
            assertThat(minutes(cell(table, row, "COUNSEL_HOURS"))).isEqualTo(GeneratedSessions.minutes(sessions));
            assertThat(cell(table, row, "GROUP_ATTEND").number())
                    .isEqualTo(BigDecimal.valueOf(GeneratedSessions.heads(sessions)));
            assertThat(row.peopleBehind(column(table, "COUNSEL_HOURS")))
                    .isEqualTo(GeneratedSessions.people(sessions.stream()
                            .filter(session -> session.minutes() != null)
                            .toList()));
        });
    }

    /** All rows together, as somebody adds them up who sees nothing else. */
    private static BigDecimal hours(ReportTable table) {
        return table.rows().stream()
                .map(row -> cell(table, row, "COUNSEL_HOURS").number())
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** How many minutes a figure in hours stands for: nothing else is as near. */
    private static long minutes(ReportCell hours) {
        return Math.round(hours.number().doubleValue() * 60);
    }

    private void compareTables(GeneratedSessions centre, List<GeneratedSessions.Session> held, ReportView report) {
        var types = centre.by(held, session -> session.type().toLowerCase(Locale.ROOT));
        if (!held.isEmpty()) {
            assertThat(hours(table(report, "counseling"))).isEqualTo(GeneratedSessions.hours(held));
        }
        assertThat(rows(report, "counseling")).hasSize(types.size()).allSatisfy(row -> {
            var sessions = types.get(row.cells().get(0).text());
            assertThat(row.cells().get(2).number()).isEqualTo(BigDecimal.valueOf(sessions.size()));
            assertThat(minutes(row.cells().get(3))).isEqualTo(GeneratedSessions.minutes(sessions));
            assertThat(row.people()).isEqualTo(GeneratedSessions.people(sessions));
        });
        var groups = centre.by(
                held.stream()
                        .filter(session -> session.isOfGroup() && session.heads() != null)
                        .toList(),
                session -> session.group() == null ? "" : session.group().toString());
        assertThat(rows(report, "groups")).hasSize(groups.size()).allSatisfy(row -> {
            var sessions = groups.get(row.cells().get(0).text());
            assertThat(row.cells().get(1).text())
                    .isEqualTo(row.cells().get(0).text().isEmpty() ? "No group in particular" : "Circle");
            assertThat(row.cells().get(2).number()).isEqualTo(BigDecimal.valueOf(sessions.size()));
            assertThat(row.cells().get(3).number()).isEqualTo(BigDecimal.valueOf(GeneratedSessions.heads(sessions)));
            assertThat(row.cells().get(4).number()).isEqualTo(GeneratedSessions.mean(sessions));
        });
    }

    private void compareTrend(GeneratedSessions centre, Period period) throws SQLException {
        var table = table(asked.exact(period, ReportFilter.NONE, null, sites, 3), "trend");
        var expected = Stream.iterate(period, Period::before).limit(3).collect(Collectors.toList());
        for (int i = 0; i < 3; i++) {
            var held = centre.in(ids(sites), expected.get(2 - i), session -> true);
            assertThat(cell(table, table.rows().get(i), "COUNSEL_HOURS").number())
                    .isEqualTo(GeneratedSessions.hours(held));
        }
    }

    @Test
    void hours_of_types_add_up_to_all_hours() throws SQLException {
        var centre = new GeneratedSessions(database, 5, sites);
        for (var type : List.of("INDIVIDUAL", "COUPLE", "PEER")) {
            centre.isHeld(sites.get(0), Instant.parse("2024-05-20T19:00:00Z"), of(type, 20, null));
        }
        var may = Period.around(PeriodUnit.MONTH, LocalDate.parse("2024-05-20"), Month.JULY);
        var report = asked.exact(may, null, List.of(sites.get(0)));
        assertThat(figure(report, "COUNSEL_HOURS", 3).number()).isEqualTo("1.00");
        assertThat(rows(report, "counseling"))
                .extracting(row -> row.cells().get(3).number().toString())
                .containsExactly("0.34", "0.33", "0.33");
    }

    @Test
    void a_day_of_23_and_one_of_25_hours_are_as_long_as_they_are() throws SQLException {
        var centre = new GeneratedSessions(database, 4, sites);
        var angeles = sites.get(0);
        for (var at : List.of(
                "2024-03-10T07:59:59Z", // The day before.
                "2024-03-10T08:00:00Z",
                "2024-03-11T06:59:59Z",
                "2024-03-11T07:00:00Z", // The day after, 23 hours later.
                "2024-11-03T07:00:00Z",
                "2024-11-04T07:59:59Z",
                "2024-11-04T08:00:00Z")) {
            centre.isHeld(angeles, Instant.parse(at), of("INDIVIDUAL", 60, null));
        }
        var short23 = Period.around(PeriodUnit.DAY, LocalDate.parse("2024-03-10"), Month.JULY);
        var long25 = Period.around(PeriodUnit.DAY, LocalDate.parse("2024-11-03"), Month.JULY);
        for (var day : List.of(short23, long25)) {
            assertThat(figure(asked.exact(day, null, List.of(angeles)), "COUNSEL_HOURS", 3)
                            .number())
                    .isEqualByComparingTo("2");
        }
    }
}
