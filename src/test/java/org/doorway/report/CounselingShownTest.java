package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.report.CounselingReports.cell;
import static org.doorway.report.CounselingReports.figure;
import static org.doorway.report.CounselingReports.rows;
import static org.doorway.report.CounselingReports.table;
import static org.doorway.report.GeneratedSessions.of;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.doorway.TestCentre;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What reports say of counseling to a manager, and what they do not say. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounselingShownTest {
    /** Each test has a March of its own, with nobody else's sessions in it. */
    private static final AtomicInteger YEARS = new AtomicInteger(2003);

    @Inject
    Reports reports;

    @Inject
    SiteDirectory directory;

    @Inject
    DataSource database;

    private final Period march =
            Period.around(PeriodUnit.MONTH, LocalDate.of(YEARS.getAndIncrement(), 3, 1), Month.JULY);
    private final Instant noon = march.from().atTime(19, 0).plusDays(10).toInstant(ZoneOffset.UTC);
    private CounselingReports asked;
    private List<SiteRef> sites;

    @BeforeEach
    void three_sites() {
        asked = CounselingReports.of(reports, directory);
        sites = asked.sites;
    }

    @Test
    void by_stop_or_modality_there_is_nothing_to_say() throws SQLException {
        var centre = new GeneratedSessions(database, 5, sites);
        held(centre, 0, 20, "INDIVIDUAL", 60);
        var byPhone = new ReportFilter(null, null, "phone", null, null);
        var atStop = new ReportFilter(null, UUID.randomUUID(), null, null, null);
        for (var filter : List.of(byPhone, atStop)) {
            var report = asked.exact(march, filter, null, sites, 0);
            assertThat(figure(report, "COUNSEL_HOURS", 3)).isEqualTo(ReportCell.EMPTY);
            assertThat(report.tables()).extracting(ReportTable::code).doesNotContain("counseling", "groups");
        }
        var table = table(asked.exact(march, Breakdown.MODALITY, sites), "by_modality");
        assertThat(table.columns()).extracting(ReportColumn::code).doesNotContain("COUNSEL_HOURS", "GROUP_ATTEND");
    }

    @Test
    void many_hours_of_one_person_are_not_shown() throws SQLException {
        var centre = new GeneratedSessions(database, 6, sites);
        for (int i = 0; i < 20; i++) {
            centre.isHeld(sites.get(0), noon, of("INDIVIDUAL", 50, null, centre.person(0)));
        }
        var report = shown(ReportFilter.NONE, null);
        assertThat(figure(report, "COUNSEL_HOURS", 3)).isEqualTo(ReportCell.WITHHELD);
        assertThat(rows(report, "counseling").get(0).cells().subList(2, 4)).containsOnly(ReportCell.WITHHELD);
        held(centre, 0, 4, "INDIVIDUAL", 30);
        assertThat(figure(shown(ReportFilter.NONE, null), "COUNSEL_HOURS", 3).number())
                .isEqualByComparingTo("18.67");
    }

    @Test
    void a_session_of_which_nobody_noted_the_time_hides_nobody_behind_it() throws SQLException {
        var centre = new GeneratedSessions(database, 7, sites);
        centre.isHeld(sites.get(0), noon, of("INDIVIDUAL", 50, null));
        for (int i = 0; i < 9; i++) {
            centre.isHeld(sites.get(0), noon, of("INDIVIDUAL", null, null));
        }
        var report = shown(ReportFilter.NONE, null);
        assertThat(figure(report, "COUNSEL_HOURS", 3)).isEqualTo(ReportCell.WITHHELD);
        var row = rows(report, "counseling").get(0);
        assertThat(row.cells().get(2).number()).isEqualByComparingTo("10");
        assertThat(row.cells().get(3)).isEqualTo(ReportCell.WITHHELD);
    }

    @Test
    void a_type_that_few_came_to_takes_the_next_smallest_with_it() throws SQLException {
        var centre = new GeneratedSessions(database, 8, sites);
        held(centre, 0, 2, "COUPLE", 60);
        held(centre, 0, 7, "PEER", 60);
        held(centre, 0, 30, "INDIVIDUAL", 60);
        assertThat(rows(shown(ReportFilter.NONE, null), "counseling"))
                .extracting(
                        row -> row.cells().get(0).text(),
                        row -> row.cells().get(3).isHidden())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("couple", true),
                        org.assertj.core.groups.Tuple.tuple("individual", false),
                        org.assertj.core.groups.Tuple.tuple("peer", true));
    }

    @Test
    void the_hours_of_few_at_one_site_are_not_the_difference_of_two_reports() throws SQLException {
        var centre = new GeneratedSessions(database, 9, sites);
        held(centre, 0, 2, "INDIVIDUAL", 60);
        held(centre, 1, 9, "INDIVIDUAL", 60);
        held(centre, 2, 30, "INDIVIDUAL", 60);
        held(centre, 2, 30, "PEER", 60);
        assertThat(figure(shown(ReportFilter.NONE, null), "COUNSEL_HOURS", 3).number())
                .isEqualByComparingTo("71");
        assertThat(hidden(Breakdown.SITE, ReportFilter.NONE)).containsExactly(true, true, false);
        for (int i = 0; i < 3; i++) {
            var filter = new ReportFilter(sites.get(i).code(), null, null, null, null);
            var report = shown(filter, null);
            assertThat(figure(report, "COUNSEL_HOURS", 3).isHidden()).isEqualTo(i < 2);
            assertThat(rows(report, "counseling").get(0).cells().get(3).isHidden())
                    .isEqualTo(i < 2);
            assertThat(hidden(Breakdown.DAY, filter)).containsExactly(i < 2);
        }
    }

    @Test
    void groups_of_few_are_not_counted_out() throws SQLException {
        var centre = new GeneratedSessions(database, 10, sites);
        centre.isHeld(sites.get(0), noon, of("GROUP", 60, 3));
        assertThat(figure(shown(ReportFilter.NONE, null), "GROUP_ATTEND", 3)).isEqualTo(ReportCell.WITHHELD);
        assertThat(figure(shown(ReportFilter.NONE, null), "GROUP_MEAN", 3)).isEqualTo(ReportCell.WITHHELD);
        centre.isHeld(sites.get(0), noon, of("GROUP", 60, 6));
        assertThat(figure(shown(ReportFilter.NONE, null), "GROUP_ATTEND", 3).number())
                .isEqualByComparingTo("9");
        assertThat(figure(shown(ReportFilter.NONE, null), "GROUP_MEAN", 3).number())
                .isEqualByComparingTo("4.5");
    }

    private void held(GeneratedSessions centre, int site, int times, String type, int minutes) throws SQLException {
        for (int i = 0; i < times; i++) {
            centre.isHeld(sites.get(site), noon, of(type, minutes, null));
        }
    }

    private List<Boolean> hidden(Breakdown by, ReportFilter filter) throws SQLException {
        var table = table(shown(filter, by), "by_" + by.name().toLowerCase(Locale.ROOT));
        var codes = sites.stream().map(SiteRef::code).toList();
        return table.rows().stream()
                .sorted(java.util.Comparator.comparing(
                        row -> codes.indexOf(row.cells().get(0).text())))
                .map(row -> cell(table, row, "COUNSEL_HOURS").isHidden())
                .toList();
    }

    private ReportView shown(ReportFilter filter, @Nullable Breakdown by) throws SQLException {
        return asked.shown(march, filter, by);
    }
}
