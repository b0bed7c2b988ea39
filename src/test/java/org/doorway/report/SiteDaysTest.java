package org.doorway.report;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.doorway.report.ReportComparison.Asked;
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
    void visits_keep_the_day_that_they_were_recorded_for_when_their_site_moves_to_another_zone() throws SQLException {
        everybodyComes("2024-05-20", "00:10", "09:00", "23:50");
        for (var zone : List.of("America/New_York", "Pacific/Honolulu", "America/Los_Angeles")) {
            CentreApi.asManager()
                    .puts("/sites/" + at.sites().get(0).code(), Map.of("name", "Moved", "timeZone", zone))
                    .is(200);
            compare(PeriodUnit.DAY, "2024-05-20", null, Breakdown.HOUR);
            at.addUp();
            compare(PeriodUnit.DAY, "2024-05-20", null, Breakdown.HOUR);
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
