package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.platform.identity.Roles;
import org.doorway.report.ReportComparison.Asked;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.summary.CountedSites;
import org.doorway.report.summary.GeneratedCentre;
import org.doorway.report.summary.Ledger;
import org.doorway.site.LocalDays;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Days are each site's own, however long they are, and years as long as their calendar has them. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteDaysTest {
    @Inject
    Reports reports;

    @Inject
    SiteDirectory directory;

    @Inject
    DataSource database;

    private CountedSites at;
    private GeneratedCentre centre;
    private ReportComparison comparison;

    @BeforeEach
    void sites_and_a_menu() throws SQLException {
        at = CountedSites.open(database, directory);
        centre = new GeneratedCentre(at, 4);
        comparison = new ReportComparison(reports, at, centre.ledger);
    }

    private void everybodyComes(String day, String... times) throws SQLException {
        for (var site : at.sites()) {
            for (var time : times) {
                centre.comes(site, LocalDate.parse(day), LocalTime.parse(time));
            }
        }
    }

    private void compare(PeriodUnit unit, String day, Breakdown... divisions) throws SQLException {
        var period = Period.around(unit, LocalDate.parse(day), Month.JULY);
        for (var by : divisions) {
            comparison.compare(Asked.of(ReportKind.SERVICES, period).by(by));
        }
    }

    @Test
    void a_day_has_as_many_hours_as_it_has() throws SQLException {
        // In Los Angeles and New York it has 23 hours, then 25; in Sydney 25 in April, and 23 in October.
        var days = List.of("2024-03-10", "2024-11-03", "2024-04-07", "2024-10-06");
        for (var day : days) {
            everybodyComes(day, "00:00", "00:59", "01:30", "03:00", "12:00", "23:59:59");
        }
        for (var day : days) {
            compare(PeriodUnit.DAY, day, Breakdown.HOUR, Breakdown.DAY);
        }
        at.addUp();
        for (var day : days) {
            compare(PeriodUnit.DAY, day, Breakdown.HOUR, Breakdown.SITE);
        }
    }

    @Test
    void board_and_report_agree_when_the_zone_of_a_site_or_the_end_of_its_days_is_corrected() throws SQLException {
        MovableClock.at("2024-05-20T19:00:00Z");
        var site = at.sites().get(0);
        var desk = CentreApi.as(Roles.FRONT_DESK);
        for (var time : List.of(
                "2024-05-20T08:10:00Z", "2024-05-20T10:59:00Z", "2024-05-20T16:00:00Z", "2024-05-21T06:50:00Z")) {
            desk.checksIn(aStranger().with("site", site.code()).whoCame(Instant.parse(time)));
        }
        at.addUp();
        for (var right : List.of(
                new Right("America/New_York", 0, 0, 3, 1),
                new Right("Pacific/Honolulu", 0, 1, 3, 0),
                new Right("Asia/Tokyo", 0, 0, 2, 2),
                new Right("America/Los_Angeles", 4, 2, 2, 0),
                new Right("America/Los_Angeles", 0, 0, 4, 0))) {
            FreshSite.turnsOutToBeIn(site.code(), right.zone, right.dayEndsAt);
            agree(desk, site, right);
            at.addUp();
            agree(desk, site, right);
        }
        assertThat(at.differences()).isEmpty();
    }

    /** Where and until when it is the same day, and how many came on the 19th, 20th and 21st of May. */
    private record Right(String zone, int dayEndsAt, int nineteenth, int twentieth, int twentyFirst) {}

    private static void agree(CentreApi desk, Ledger.Place site, Right right) {
        var days =
                Map.of("2024-05-19", right.nineteenth, "2024-05-20", right.twentieth, "2024-05-21", right.twentyFirst);
        days.forEach((day, visits) -> {
            desk.gets("/visits?state=all&site=" + site.code() + "&day=" + day).shows("items.size()", visits);
            var report = CentreApi.asManager()
                    .gets("/reports/services?period=day&on=%s&indicator=VISITS&site=%s".formatted(day, site.code()))
                    .is(200);
            // Of fewer than five, a report tells no number; of none it does.
            report.shows("tables[0].rows[0].cells[3].withheld", visits == 0 ? null : true);
        });
    }

    @Test
    void whatever_is_corrected_of_a_site_is_corrected_in_all_figures() throws SQLException {
        everybodyComes("2024-05-20", "00:10", "03:59:59", "04:00", "09:00", "23:50");
        everybodyComes("2024-08-18", "00:10", "05:00", "23:50");
        var site = at.sites().get(0);
        for (int hour = 0; hour <= 8; hour += 4) {
            for (var zone : List.of("America/New_York", "Pacific/Honolulu", "America/Los_Angeles")) {
                centre.turnsOutToBeIn(site, zone, hour);
                compareAll();
                at.addUp();
                compareAll();
            }
        }
        assertThat(at.differences()).isEmpty();
    }

    private void compareAll() throws SQLException {
        for (var day : List.of("2024-05-19", "2024-05-20", "2024-08-18")) {
            compare(PeriodUnit.DAY, day, null, Breakdown.HOUR);
        }
        compare(PeriodUnit.MONTH, "2024-05-20", Breakdown.DAY, Breakdown.SITE);
        comparison.compare(
                Asked.of(ReportKind.PEOPLE, Period.around(PeriodUnit.YEAR, LocalDate.parse("2024-05-20"), Month.JULY))
                        .by(Breakdown.DAY));
    }

    @Test
    void an_evening_goes_on_after_midnight_where_the_day_of_a_site_ends_later() throws SQLException {
        // In New York days end at 05:00, also on nights when clocks go from 02:00 to 03:00 and back to 01:00.
        var site = at.sites().get(1);
        for (var day : List.of("2024-03-10", "2024-11-03", "2024-05-20")) {
            for (var time : List.of("00:00", "01:30", "02:30", "04:59:59", "05:00", "23:59:59")) {
                centre.comes(site, LocalDate.parse(day), LocalTime.parse(time));
            }
            var report = reports.exact(
                    new ReportRequest(
                            ReportKind.SERVICES,
                            Period.custom(LocalDate.parse(day).minusDays(1), LocalDate.parse(day)),
                            List.of(site.id()),
                            ReportFilter.NONE,
                            Breakdown.DAY,
                            List.of("VISITS"),
                            0),
                    Locale.ENGLISH);
            assertThat(report.tables().get(1).rows())
                    .extracting(row -> row.cells().get(2).number().intValue())
                    .containsExactly(4, 2);
            assertThat(report.sites().get(0).dayEndsAt()).isEqualTo("05:00");
        }
    }

    @Test
    void the_database_has_the_rule_of_days_that_the_service_has() throws SQLException {
        var zones = List.of(
                "America/Los_Angeles", "America/Havana", "Asia/Beirut", "Australia/Lord_Howe", "Asia/Kathmandu");
        var instants = Stream.iterate(Instant.parse("2026-01-01T00:00:00Z"), at -> at.plusSeconds(1800))
                .limit(48 * 366)
                .toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT array_agg(site_day(at, ?, ?) ORDER BY at) FROM unnest(?::timestamptz[]) AS at")) {
            statement.setArray(3, connection.createArrayOf("timestamptz", instants.toArray()));
            for (var zone : zones) {
                for (int hour = 0; hour <= 8; hour++) {
                    statement.setString(1, zone);
                    statement.setInt(2, hour);
                    var days = new LocalDays(ZoneId.of(zone), LocalTime.of(hour, 0));
                    try (var row = statement.executeQuery()) {
                        row.next();
                        assertThat((Date[]) row.getArray(1).getArray())
                                .extracting(Date::toLocalDate)
                                .isEqualTo(instants.stream().map(days::dayOf).toList());
                    }
                }
            }
        }
    }

    @Test
    void the_last_day_of_a_fiscal_year_is_in_it_and_the_next_is_not() throws SQLException {
        everybodyComes("2023-06-30", "00:00", "23:59:59");
        everybodyComes("2023-07-01", "00:00", "23:59:59");
        everybodyComes("2024-06-30", "00:00", "23:59:59");
        everybodyComes("2024-07-01", "00:00", "23:59:59");
        compare(PeriodUnit.FISCAL_YEAR, "2024-02-29", Breakdown.DAY);
        at.addUp();
        compare(PeriodUnit.FISCAL_YEAR, "2024-02-29", Breakdown.DAY, Breakdown.SITE);
    }

    @Test
    void twelve_months_of_syringes_are_no_day_more() throws SQLException {
        CentreApi.asManager()
                .puts(
                        "/indicators/population-estimate",
                        Map.of("people", LedgerFigures.INJECTING, "source", "A survey, 2023"))
                .is(200);
        var given = 1;
        for (var day : List.of("2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28")) {
            var visit = centre.comes(at.sites().get(0), LocalDate.parse(day), LocalTime.NOON);
            // Each sum of some of them is another one.
            centre.takes(visit, at.items().get(0), given *= 3);
        }
        for (var end : List.of("2024-02-28", "2024-02-29", "2025-02-28", "2025-03-01")) {
            var day = LocalDate.parse(end);
            comparison.compare(Asked.of(ReportKind.SUPPLIES, Period.custom(day, day)));
            comparison.compare(Asked.of(ReportKind.SUPPLIES, Period.around(PeriodUnit.MONTH, day, Month.JULY)));
        }
    }
}
