package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.doorway.report.ReportComparison.Asked;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.WeekStart;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.doorway.report.summary.CountedSites;
import org.doorway.report.summary.GeneratedCentre;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure against a {@code Ledger}: before days are added up, after, and after what happened was corrected. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryIndicatorTest {
    /** Indicators that no ledger of visits can tell, and the test that computes them a second time. */
    static final Map<String, String> ELSEWHERE = Map.of(
            "GOALS_BY_STATE", "GoalReportTest",
            "COUNSEL_HOURS", "CounselingFiguresTest",
            "GROUP_ATTEND", "CounselingFiguresTest",
            "GROUP_MEAN", "CounselingFiguresTest");

    private static final List<ReportKind> KINDS =
            List.of(ReportKind.SERVICES, ReportKind.PEOPLE, ReportKind.SUPPLIES, ReportKind.UNMET);

    @Inject
    Reports reports;

    @Inject
    SiteDirectory directory;

    @Inject
    DataSource database;

    private CountedSites at;

    @BeforeEach
    void sites_and_a_menu() throws SQLException {
        at = CountedSites.open(database, directory);
        CentreApi.asManager()
                .puts(
                        "/indicators/population-estimate",
                        Map.of("people", LedgerFigures.INJECTING, "source", "A survey, 2023"))
                .is(200);
    }

    @Test
    void every_indicator_that_is_recorded_is_computed_a_second_time() {
        var computed = new TreeSet<>(LedgerFigures.codes());
        computed.addAll(ELSEWHERE.keySet());
        assertThat(Catalogue.indicators().stream().filter(Indicator::isRecorded).map(Indicator::code))
                .as("A new indicator needs a second computation in LedgerFigures, or a test that ELSEWHERE names")
                .isSubsetOf(computed);
        assertThat(Catalogue.indicators().stream().map(Indicator::code)).containsAll(computed);
    }

    /** Partly from sums, partly from rows: some days were corrected after they had been added up. */
    @Test
    void every_report_of_every_unit_divided_by_everything() throws SQLException {
        var centre = new GeneratedCentre(at, 9);
        centre.goesOn(120);
        at.addUp();
        for (int i = 0; i < 15; i++) {
            centre.isCorrected();
        }
        var comparison = new ReportComparison(reports, at, centre.ledger);
        for (var unit : PeriodUnit.values()) {
            for (var kind : KINDS) {
                for (var by : offered(kind)) {
                    var asked = Asked.of(kind, period(centre, unit)).by(by);
                    // The periods before are the same whatever a report is divided by.
                    comparison.compare(by == Breakdown.SITE ? asked.back(3) : asked);
                }
            }
        }
    }

    /** In an order that is the same at every run, as the seeds are. */
    private static List<Breakdown> offered(ReportKind kind) {
        return ReportSpec.OFFERED.get(kind).stream().sorted().toList();
    }

    private static Period period(GeneratedCentre centre, PeriodUnit unit) {
        var days = Stream.of(centre.any(GeneratedCentre.DAYS), centre.any(GeneratedCentre.DAYS))
                .sorted()
                .toList();
        return unit == PeriodUnit.CUSTOM
                ? Period.custom(days.get(0), days.get(1))
                : Period.around(
                        unit,
                        centre.any(GeneratedCentre.DAYS),
                        centre.any(List.of(Month.values())),
                        centre.any(List.of(WeekStart.values())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_is_corrected_reports_are_what_the_rows_add_up_to(long seed) throws SQLException {
        var centre = new GeneratedCentre(at, seed);
        centre.goesOn(200);
        compareSome(centre);
        at.addUp();
        compareSome(centre);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 12; i++) {
                centre.isCorrected();
            }
            compareSome(centre);
            at.addUp();
            compareSome(centre);
        }
        assertThat(at.differences()).isEmpty();
    }

    private void compareSome(GeneratedCentre centre) throws SQLException {
        var comparison = new ReportComparison(reports, at, centre.ledger);
        for (var kind : KINDS) {
            var period = period(centre, centre.any(List.of(PeriodUnit.values())));
            var by = centre.any(offered(kind));
            comparison.compare(
                    Asked.of(kind, period).by(by).within(filter(centre, kind)).back(centre.upTo(2) * 2));
        }
    }

    private ReportFilter filter(GeneratedCentre centre, ReportKind kind) {
        var hasItems = kind != ReportKind.PEOPLE;
        return switch (centre.upTo(hasItems ? 6 : 4)) {
            case 0 -> ReportComparison.filter(at.stop(), null);
            case 1 -> ReportComparison.filter(null, centre.any(GeneratedCentre.MODALITIES));
            case 2 -> new ReportFilter(centre.any(at.sites()).code(), null, null, null, null);
            case 4 -> new ReportFilter(null, null, null, centre.any(at.items()).code(), null);
            case 5 ->
                new ReportFilter(null, null, null, null, centre.any(at.items()).family());
            default -> ReportFilter.NONE;
        };
    }

    @Test
    void a_period_in_which_nothing_happened_has_figures_too() throws SQLException {
        var centre = new GeneratedCentre(at, 3);
        centre.goesOn(10);
        var comparison = new ReportComparison(reports, at, centre.ledger);
        var nothing = Period.custom(LocalDate.parse("2001-01-01"), LocalDate.parse("2001-03-31"));
        for (var kind : KINDS) {
            comparison.compare(Asked.of(kind, nothing).by(Breakdown.SITE).back(2));
        }
        at.addUp();
        for (var kind : KINDS) {
            comparison.compare(Asked.of(kind, nothing).by(Breakdown.DAY));
        }
    }
}
