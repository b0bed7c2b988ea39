package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say of counseling, against a second computation, and what they do not say. */
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

    /** Each test that asks about all sites has a March of its own, with nobody else's sessions in it. */
    private static final AtomicInteger YEARS = new AtomicInteger(2003);

    @Inject
    Reports reports;

    @Inject
    SiteDirectory directory;

    @Inject
    DataSource database;

    private final List<SiteRef> sites = new ArrayList<>();
    private final Period march =
            Period.around(PeriodUnit.MONTH, LocalDate.of(YEARS.getAndIncrement(), 3, 1), Month.JULY);
    private final Instant noon = march.from().atTime(19, 0).plusDays(10).toInstant(ZoneOffset.UTC);

    @BeforeEach
    void three_sites() {
        MovableClock.at("2026-11-24T12:00:00Z");
        for (var zone : List.of("America/Los_Angeles", "America/New_York", "Australia/Sydney")) {
            var code = FreshSite.openIn(zone).code();
            sites.add(directory.all().stream()
                    .filter(site -> site.code().equals(code))
                    .findAny()
                    .orElseThrow());
        }
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
        var report = exact(period, ReportFilter.NONE, Breakdown.DAY, sites);
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
                table(exact(period, ReportFilter.NONE, Breakdown.SITE, sites), "by_site"),
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
        assertThat(table.rows()).hasSize(expected.size()).allSatisfy(row -> {
            var sessions = expected.get(row.cells().get(0).text());
            assertThat(cell(table, row, "COUNSEL_HOURS").number()).isEqualTo(GeneratedSessions.hours(sessions));
            assertThat(cell(table, row, "GROUP_ATTEND").number())
                    .isEqualTo(BigDecimal.valueOf(GeneratedSessions.heads(sessions)));
            assertThat(row.peopleBehind(column(table, "COUNSEL_HOURS")))
                    .isEqualTo(GeneratedSessions.people(sessions.stream()
                            .filter(session -> session.minutes() != null)
                            .toList()));
        });
    }

    private void compareTables(GeneratedSessions centre, List<GeneratedSessions.Session> held, ReportView report) {
        var types = centre.by(held, session -> session.type().toLowerCase(Locale.ROOT));
        assertThat(rows(report, "counseling")).hasSize(types.size()).allSatisfy(row -> {
            var sessions = types.get(row.cells().get(0).text());
            assertThat(row.cells().get(2).number()).isEqualTo(BigDecimal.valueOf(sessions.size()));
            assertThat(row.cells().get(3).number()).isEqualTo(GeneratedSessions.hours(sessions));
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
        var request = new ReportRequest(
                ReportKind.SERVICES, period, List.copyOf(ids(sites)), ReportFilter.NONE, null, List.of(), 3);
        var table = table(reports.exact(request, Locale.ENGLISH), "trend");
        var expected = Stream.iterate(period, Period::before).limit(3).collect(Collectors.toList());
        for (int i = 0; i < 3; i++) {
            var held = centre.in(ids(sites), expected.get(2 - i), session -> true);
            assertThat(cell(table, table.rows().get(i), "COUNSEL_HOURS").number())
                    .isEqualTo(GeneratedSessions.hours(held));
        }
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
            assertThat(figure(exact(day, ReportFilter.NONE, null, List.of(angeles)), "COUNSEL_HOURS", 3)
                            .number())
                    .isEqualByComparingTo("2");
        }
    }

    @Test
    void by_stop_or_modality_there_is_nothing_to_say() throws SQLException {
        var centre = new GeneratedSessions(database, 5, sites);
        held(centre, 0, 20, "INDIVIDUAL", 60);
        var byPhone = new ReportFilter(null, null, "phone", null, null);
        var atStop = new ReportFilter(null, UUID.randomUUID(), null, null, null);
        for (var filter : List.of(byPhone, atStop)) {
            var report = exact(march, filter, null, sites);
            assertThat(figure(report, "COUNSEL_HOURS", 3)).isEqualTo(ReportCell.EMPTY);
            assertThat(report.tables()).extracting(ReportTable::code).doesNotContain("counseling", "groups");
        }
        var table = table(exact(march, ReportFilter.NONE, Breakdown.MODALITY, sites), "by_modality");
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

    private ReportView exact(Period period, ReportFilter filter, @Nullable Breakdown by, List<SiteRef> of)
            throws SQLException {
        var request = new ReportRequest(ReportKind.SERVICES, period, List.copyOf(ids(of)), filter, by, List.of(), 0);
        return reports.exact(request, Locale.ENGLISH);
    }

    private ReportView shown(ReportFilter filter, @Nullable Breakdown by) throws SQLException {
        var of = filter.site() == null
                ? sites
                : sites.stream()
                        .filter(site -> site.code().equals(filter.site()))
                        .toList();
        var request = new ReportRequest(ReportKind.SERVICES, march, List.copyOf(ids(of)), filter, by, List.of(), 0);
        return reports.shown(request, Locale.ENGLISH);
    }

    private static Set<Integer> ids(List<SiteRef> sites) {
        return sites.stream().map(SiteRef::id).collect(Collectors.toSet());
    }

    private static ReportTable table(ReportView report, String code) {
        return report.tables().stream()
                .filter(table -> table.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static List<ReportRow> rows(ReportView report, String code) {
        return report.tables().stream()
                .filter(table -> table.code().equals(code))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static ReportCell figure(ReportView report, String code, int column) {
        return table(report, "indicators").rows().stream()
                .filter(row -> code.equals(row.cells().get(0).text()))
                .map(row -> row.cells().get(column))
                .findAny()
                .orElseThrow();
    }

    private static int column(ReportTable table, String code) {
        return table.columns().stream().map(ReportColumn::code).toList().indexOf(code);
    }

    private static ReportCell cell(ReportTable table, ReportRow row, String code) {
        return row.cells().get(column(table, code));
    }
}
