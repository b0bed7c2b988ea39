package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * GOALS_BY_STATE against what people said, in the order in which they said it. It happens in 2004: a goal is at no site, so
 * that these would be counted among those of every other test.
 */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoalReportTest {
    private static final List<String> AREAS = List.of("housing", "health", "substance_use");
    private static final List<String> AIMS = List.of("safer_use", "stop", "explore");
    private static final Map<String, String> WAYS = Map.of(
            "activation", "active",
            "pause", "paused",
            "arrival", "reached",
            "setting-aside", "set_aside");

    /** How a goal was from a moment on. */
    private record Said(String goal, String who, Instant at, String state, String area, String aim) {}

    @Inject
    Reports reports;

    @Inject
    SiteDirectory sites;

    private final CentreApi counselor = CentreApi.as(COUNSELOR);
    private final List<Said> said = new ArrayList<>();
    private final Random random = new Random(8);

    /** Records that are somebody's whose first record is another one. */
    private final Map<String, String> joined = new HashMap<>();

    private MovableClock clock;
    private FreshSite site;

    @BeforeEach
    void a_site_whose_day_of_25_hours_ends_the_month() {
        site = FreshSite.open();
        clock = MovableClock.at("2004-08-15T19:00:00Z");
    }

    private String somebody() {
        return counselor.posts("/participants", Map.of()).is(201).get("id");
    }

    private String says(String person, String area, String aim) {
        String goal = counselor
                .posts("/participants/" + person + "/goals", Map.of("words", "Rest.", "lifeArea", area, "aim", aim))
                .is(201)
                .get("id");
        said.add(new Said(goal, joined.getOrDefault(person, person), clock.instant(), "idea", area, aim));
        return goal;
    }

    private void goes(Said before, String way) {
        // Whatever is not possible from there changes nothing, and is none of a report's business.
        var answer = counselor.posts("/goals/" + before.goal() + "/" + way);
        if (answer.status() == 200) {
            said.add(
                    new Said(before.goal(), before.who(), clock.instant(), WAYS.get(way), before.area(), before.aim()));
        }
    }

    private void changes(Said before, String area, String aim) {
        counselor
                .puts("/goals/" + before.goal(), Map.of("words", "Rest more.", "lifeArea", area, "aim", aim))
                .is(200);
        said.add(new Said(before.goal(), before.who(), clock.instant(), before.state(), area, aim));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void talk(int times) {
        for (int i = 0; i < times; i++) {
            var last = last(any(said).goal(), Instant.MAX);
            if (random.nextInt(3) == 0) {
                changes(last, any(AREAS), any(AIMS));
            } else {
                goes(last, any(List.copyOf(WAYS.keySet())));
            }
            clock.passes(java.time.Duration.ofHours(20));
        }
    }

    private Said last(String goal, Instant before) {
        return said.stream()
                .filter(one -> one.goal().equals(goal) && one.at().isBefore(before))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Map<String, String> expected(String end, Function<Said, String> key) {
        return said.stream()
                .map(Said::goal)
                .distinct()
                .map(goal -> last(goal, Instant.parse(end)))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(
                        key,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                goals -> goals.size()
                                        + " of "
                                        + goals.stream()
                                                .map(Said::who)
                                                .distinct()
                                                .count())));
    }

    private void compare(Period period, String end) throws SQLException {
        var here = sites.all().stream()
                .filter(one -> one.code().equals(site.code()))
                .map(one -> one.id())
                .toList();
        var report = reports.exact(
                new ReportRequest(ReportKind.GOALS, period, here, ReportFilter.NONE, null, List.of(), 0),
                Locale.ENGLISH);
        assertThat(rows(report, "goals", 1)).isEqualTo(expected(end, Said::state));
        assertThat(rows(report, "goals_by_aim", 3))
                .isEqualTo(expected(end, goal -> goal.state() + " " + goal.area() + " " + goal.aim()));
    }

    private static Map<String, String> rows(ReportView report, String table, int keys) {
        var rows = new TreeMap<String, String>();
        for (var row : ReportTexts.table(report, table).rows()) {
            var cells = row.cells().stream().map(ReportTexts::of).toList();
            rows.put(String.join(" ", cells.subList(0, keys)), cells.get(keys) + " of " + cells.get(keys + 1));
        }
        return rows;
    }

    @Test
    void goals_are_counted_as_they_were_when_the_period_ended() throws SQLException {
        for (int i = 0; i < 6; i++) {
            String person = somebody();
            says(person, any(AREAS), any(AIMS));
            says(person, any(AREAS), any(AIMS));
        }
        for (var one : List.copyOf(said)) {
            var again = somebody();
            joined.put(again, one.who());
            counselor.puts("/participants/" + again + "/joined/" + one.who()).is(200);
            says(again, one.area(), one.aim());
        }
        talk(60);
        // 23:59:59 of the last day, which had 25 hours in Los Angeles, and the first moment of the next.
        clock.moveTo(Instant.parse("2004-11-01T07:59:59Z"));
        var goal = says(said.get(0).who(), "housing", "stop");
        clock.moveTo(Instant.parse("2004-11-01T08:00:00Z"));
        changes(last(goal, Instant.MAX), "health", "explore");
        talk(10);
        clock.moveTo(Instant.parse("2005-06-01T00:00:00Z"));
        compare(around(PeriodUnit.DAY, "2004-10-30"), "2004-10-31T07:00:00Z");
        compare(around(PeriodUnit.WEEK, "2004-10-31"), "2004-11-01T08:00:00Z");
        compare(around(PeriodUnit.MONTH, "2004-10-04"), "2004-11-01T08:00:00Z");
        compare(around(PeriodUnit.QUARTER, "2004-09-30"), "2004-10-01T07:00:00Z");
        compare(around(PeriodUnit.YEAR, "2004-02-29"), "2005-01-01T08:00:00Z");
        compare(around(PeriodUnit.FISCAL_YEAR, "2004-06-30"), "2004-07-01T07:00:00Z");
        compare(around(PeriodUnit.FISCAL_YEAR, "2004-07-01"), "2005-07-01T07:00:00Z");
        compare(Period.custom(LocalDate.of(2004, 1, 1), LocalDate.of(2004, 9, 9)), "2004-09-10T07:00:00Z");
        assertThat(expected("2004-11-01T08:00:00Z", Said::state))
                .as("More than one state, or nothing has been compared")
                .hasSizeGreaterThan(2);
    }

    private static Period around(PeriodUnit unit, String day) {
        return Period.around(unit, LocalDate.parse(day), Month.JULY);
    }
}
