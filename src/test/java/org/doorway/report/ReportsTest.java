package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure against the {@link Ledger}: before days are added up, after, and after what happened was corrected. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsTest {
    private static final List<String> ZONES = List.of("America/Los_Angeles", "America/New_York", "Australia/Sydney");

    /** Days around which clocks are changed in one zone or another, some that are far apart, and the 29th of February. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2023-03-11",
                    "2023-03-12",
                    "2023-04-02",
                    "2023-06-30",
                    "2023-07-01",
                    "2023-11-05",
                    "2023-12-31",
                    "2024-01-01",
                    "2024-02-29",
                    "2024-03-09",
                    "2024-03-10",
                    "2024-03-11",
                    "2024-03-12",
                    "2024-03-31",
                    "2024-04-06",
                    "2024-04-07",
                    "2024-04-08",
                    "2024-05-20",
                    "2024-10-05",
                    "2024-10-06",
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

    private final List<Ledger.Place> sites = new ArrayList<>();
    private final List<Ledger.Item> items = new ArrayList<>();
    private UUID stop;

    @BeforeEach
    void sites_and_a_menu() throws SQLException {
        for (var zone : ZONES) {
            var code = FreshSite.openIn(zone).code();
            var id = directory.all().stream()
                    .filter(site -> site.code().equals(code))
                    .findAny()
                    .orElseThrow()
                    .id();
            sites.add(new Ledger.Place(id, code, ZoneId.of(zone)));
        }
        item("use.inject.syringe_fixed", "use", "supply", "syringe", 1);
        item("test.syringes_ten", "use", "supply", "syringe", 10);
        item("use.inject.needle", "use", "supply", null, 1);
        item("dispose.return", "dispose", "return", "syringe_returned", 1);
        item("od.naloxone.in", "od", "supply", "naloxone_dose", 2);
        item("food.meal", "food", "service", "meal", 1);
        item("health.test.hiv", "health", "service", null, 1);
        readItems();
        stop = UUID.randomUUID();
        run(
                "INSERT INTO stop (id, site_id, name, kind, version, created_as) VALUES ('%s', %d, 'Under the bridge', 'PLACE', 0, '')"
                        .formatted(stop, sites.get(0).id()));
    }

    private void item(String code, String family, String kind, String what, int quantity) {
        var manager = CentreApi.asManager();
        manager.puts("/menu-families/" + family, Map.of("labels", Map.of("en", family), "order", 1));
        var description = new HashMap<String, Object>(
                Map.of("labels", Map.of("en", code), "family", family, "kind", kind, "unit", "each"));
        if (what != null) {
            description.put("countsAs", Map.of("what", what, "quantity", quantity));
        }
        manager.posts("/menu-items", Map.of("code", code, "description", description));
        manager.puts("/menu-items/" + code, description).is(200);
    }

    private void readItems() throws SQLException {
        try (var connection = database.getConnection()) {
            ReportMenu.read(connection).items().values().stream()
                    .filter(item ->
                            List.of("use", "dispose", "od", "food", "health").contains(item.family()))
                    .map(item -> new Ledger.Item(
                            item.id(), item.code(), item.family(), item.kind(), item.countsAs(), item.quantity()))
                    .forEach(items::add);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reports_are_what_the_rows_add_up_to(long seed) throws SQLException {
        var centre = new GeneratedCentre(database, seed, sites, items, DAYS, stop);
        for (int i = 0; i < 250; i++) {
            centre.comes();
        }
        for (int i = 0; i < 20; i++) {
            centre.counts();
        }
        compareAll(centre);
        addUp();
        compareAll(centre);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 12; i++) {
                centre.isCorrected();
            }
            compareAll(centre);
            addUp();
            compareAll(centre);
        }
        assertThat(summaries().differences()).isEmpty();
    }

    @Test
    void a_day_has_as_many_hours_as_it_has() throws SQLException {
        var centre = new GeneratedCentre(database, 4, sites, items, DAYS, stop);
        // In Los Angeles it has 23 hours, then 25; in Sydney 25 in April.
        for (var day : List.of("2024-03-10", "2024-11-03", "2024-04-07")) {
            for (var site : sites) {
                for (var time : List.of("00:00", "00:59", "01:30", "03:00", "12:00", "23:59:59")) {
                    centre.comes(site, LocalDate.parse(day), LocalTime.parse(time));
                }
            }
        }
        for (var day : List.of("2024-03-10", "2024-11-03", "2024-04-07")) {
            var period = Period.around(PeriodUnit.DAY, LocalDate.parse(day), Month.JULY);
            compare(centre, period, null, null, Breakdown.HOUR);
            compare(centre, period, null, null, Breakdown.DAY);
        }
        addUp();
        var march = Period.around(PeriodUnit.DAY, LocalDate.parse("2024-03-10"), Month.JULY);
        compare(centre, march, null, null, Breakdown.HOUR);
    }

    @Test
    void visits_keep_the_day_that_they_were_recorded_for_when_their_site_moves_to_another_zone() throws SQLException {
        var centre = new GeneratedCentre(database, 5, sites, items, DAYS, stop);
        for (var time : List.of("00:10", "09:00", "23:50")) {
            centre.comes(sites.get(0), LocalDate.parse("2024-05-20"), LocalTime.parse(time));
        }
        for (var zone : List.of("America/New_York", "Pacific/Honolulu", "America/Los_Angeles")) {
            CentreApi.asManager()
                    .puts("/sites/" + sites.get(0).code(), Map.of("name", "Moved", "timeZone", zone))
                    .is(200);
            var period = Period.around(PeriodUnit.DAY, LocalDate.parse("2024-05-20"), Month.JULY);
            compare(centre, period, null, null, null);
            compare(centre, period, null, null, Breakdown.HOUR);
            addUp();
            compare(centre, period, null, null, null);
        }
    }

    @Test
    void unmet_requests_are_told_by_item_and_reason() throws SQLException {
        var centre = new GeneratedCentre(database, 6, sites, items, DAYS, stop);
        for (int i = 0; i < 60; i++) {
            centre.comes();
        }
        addUp();
        var period = Period.around(PeriodUnit.YEAR, LocalDate.parse("2024-01-01"), Month.JULY);
        var table = table(make(ReportKind.UNMET, period, null, null, null), "items");
        var part = new Ledger.Part(ids(), period, null, null);
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
            var code = row.cells().get(0).text();
            assertThat(numbers(row, 5, 9))
                    .containsExactly(
                            centre.ledger.unmet(part, code, "OUT_OF_STOCK"),
                            centre.ledger.unmet(part, code, "NOT_OFFERED_NOW"),
                            centre.ledger.unmet(part, code, "NOT_TODAY"),
                            centre.ledger.unmet(part, code, "OTHER"),
                            centre.ledger.unmet(part, code, null));
        });
    }

    @Test
    void sums_that_are_wrong_are_found() throws SQLException {
        var centre = new GeneratedCentre(database, 7, sites, items, DAYS, stop);
        for (int i = 0; i < 30; i++) {
            centre.comes();
        }
        addUp();
        assertThat(summaries().differences()).isEmpty();
        var where = " WHERE ctid = (SELECT min(ctid) FROM %s WHERE site_id = "
                + sites.get(1).id() + ")";
        for (var wrong : List.of(
                "UPDATE report_visits SET visits = visits + 1" + where.formatted("report_visits"),
                "UPDATE report_people SET people = '\\x3a30000000000000'" + where.formatted("report_people"),
                "UPDATE report_items SET given = given + 1" + where.formatted("report_items"),
                "DELETE FROM report_hours" + where.formatted("report_hours"),
                "DELETE FROM report_milestones" + where.formatted("report_milestones"))) {
            run(wrong);
            assertThat(summaries().differences())
                    .as(wrong)
                    .isNotEmpty()
                    .allMatch(found -> found.startsWith(sites.get(1).code()));
            run("INSERT INTO report_stale SELECT DISTINCT site_id, day FROM report_visit WHERE site_id = "
                    + sites.get(1).id());
            addUp();
            assertThat(summaries().differences()).isEmpty();
        }
        summaries().forget();
        addUp();
        assertThat(summaries().differences()).isEmpty();
    }

    /** Of these sites alone: those of other tests have years of their own. */
    private Summaries summaries() {
        return new Summaries(
                database,
                directory.all().stream()
                        .filter(site -> ids().contains(site.id()))
                        .toList());
    }

    private void addUp() throws SQLException {
        var summaries = summaries();
        var steps = 0;
        while (summaries.step() == Summaries.Step.ADDED_UP) {
            assertThat(++steps).as("It comes to an end").isLessThan(20_000);
        }
    }

    private void compareAll(GeneratedCentre centre) throws SQLException {
        var modality = centre.upTo(2) == 0 ? centre.any(GeneratedCentre.MODALITIES) : null;
        var byStop = centre.upTo(3) == 0 ? stop : null;
        for (var unit : PeriodUnit.values()) {
            var period = unit == PeriodUnit.CUSTOM
                    ? Period.custom(LocalDate.parse("2023-12-20"), LocalDate.parse("2024-04-07"))
                    : Period.around(unit, centre.any(DAYS), Month.JULY);
            var by = List.of(Breakdown.SITE, Breakdown.STOP, Breakdown.MODALITY, Breakdown.DAY, Breakdown.HOUR);
            compare(centre, period, byStop, modality, centre.any(by));
        }
        compare(
                centre,
                Period.custom(LocalDate.parse("2001-01-01"), LocalDate.parse("2001-03-31")),
                null,
                null,
                Breakdown.SITE);
    }

    private void compare(GeneratedCentre centre, Period period, UUID byStop, String modality, Breakdown by)
            throws SQLException {
        var part = new Ledger.Part(ids(), period, byStop, modality);
        var before = new Ledger.Part(ids(), period.before(), byStop, modality);
        for (var kind : List.of(ReportKind.SERVICES, ReportKind.PEOPLE, ReportKind.SUPPLIES, ReportKind.UNMET)) {
            var offered = kind == ReportKind.SERVICES || by != Breakdown.HOUR;
            var report = make(kind, period, byStop, modality, offered ? by : null);
            var table = table(report, "indicators");
            for (var row : table.rows()) {
                var code = row.cells().get(0).text();
                check(centre.ledger.figures(part), code, row.cells().get(3), report);
                check(centre.ledger.figures(before), code, row.cells().get(4), report);
            }
            if (by != null && offered) {
                compareParts(centre, report, part, by);
            }
        }
    }

    private void compareParts(GeneratedCentre centre, ReportView report, Ledger.Part part, Breakdown by) {
        var table = table(report, "by_" + by.name().toLowerCase(Locale.ROOT));
        Function<Ledger.Came, String> key = switch (by) {
            case SITE -> visit -> visit.site.code();
            case STOP -> visit -> visit.stop == null ? "" : visit.stop.toString();
            case MODALITY -> visit -> visit.modality.toLowerCase(Locale.ROOT);
            case HOUR ->
                visit -> String.valueOf(visit.at.atZone(visit.site.zone()).getHour());
            default -> visit -> visit.day.toString();
        };
        Function<Ledger.Heads, String> headKey = switch (by) {
            case SITE -> tally -> tally.site.code();
            case STOP, HOUR -> tally -> "";
            case MODALITY -> tally -> tally.modality.toLowerCase(Locale.ROOT);
            default -> tally -> tally.day.toString();
        };
        var expected = centre.ledger.by(part, key, headKey);
        assertThat(table.rows()).as(report.toString()).hasSize(expected.size());
        for (var row : table.rows()) {
            var figures = expected.get(row.cells().get(0).text());
            assertThat(figures).as(row.toString()).isNotNull();
            for (int i = 2; i < row.cells().size(); i++) {
                check(figures, table.columns().get(i).code(), row.cells().get(i), report);
            }
        }
    }

    private static void check(Map<String, long[]> expected, String code, ReportCell cell, ReportView report) {
        if (code.equals("UNIQ_RANGE")) {
            var people = expected.get("UNIQ_KNOWN")[0];
            assertThat(cell.number()).isEqualTo(BigDecimal.valueOf(people));
            var share = expected.get("ID_SHARE");
            assertThat(cell.upTo()).isEqualTo(BigDecimal.valueOf(people + share[1] - share[0]));
            return;
        }
        var figure = expected.get(code);
        if (figure == null) {
            return;
        }
        if (figure.length == 1) {
            assertThat(cell.number()).as("%s of %s", code, report).isEqualByComparingTo(BigDecimal.valueOf(figure[0]));
        } else if (figure[1] == 0) {
            assertThat(cell).as("%s of %s", code, report).isEqualTo(ReportCell.EMPTY);
        } else {
            assertThat(cell.number())
                    .as("%s of %s", code, report)
                    .isEqualByComparingTo(BigDecimal.valueOf(figure[0])
                            .divide(BigDecimal.valueOf(figure[1]), 4, RoundingMode.HALF_UP));
        }
    }

    private ReportView make(ReportKind kind, Period period, UUID byStop, String modality, Breakdown by)
            throws SQLException {
        var filter =
                new ReportFilter(null, byStop, modality == null ? null : modality.toLowerCase(Locale.ROOT), null, null);
        return reports.exact(
                new ReportRequest(kind, period, List.copyOf(ids()), filter, by, List.of(), 0), Locale.ENGLISH);
    }

    private HashSet<Integer> ids() {
        return sites.stream().map(Ledger.Place::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static ReportTable table(ReportView report, String code) {
        return report.tables().stream()
                .filter(table -> table.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static List<Long> numbers(ReportRow row, int from, int until) {
        return row.cells().subList(from, until + 1).stream()
                .map(cell -> cell.number().longValue())
                .toList();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
