package org.doorway.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saving reports, and who finds them. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SavedReportResourceTest {
    private static final Map<String, ?> LAST_MONTH = Map.of("unit", "month", "which", "last");

    private FreshSite site;
    private CentreApi manager;

    @BeforeEach
    void a_site_at_noon() {
        MovableClock.at("2026-11-24T20:00:00Z");
        site = FreshSite.open();
        manager = CentreApi.as(MANAGER).at(site);
    }

    private static Map<String, ?> report(Map<String, ?> report) {
        return Map.of("content", Map.of("name", "For the county", "report", report));
    }

    private static Map<String, ?> services() {
        return report(Map.of("kind", "services", "period", LAST_MONTH));
    }

    @Test
    void a_report_is_saved_found_changed_and_deleted() {
        var saved = manager.posts("/saved-reports", services()).is(201).shows("content.format", "json");
        String path = "/saved-reports/" + saved.get("id");
        saved.carries("Location", "/api/v1" + path)
                .shows("content.language", "en")
                .shows("content.report.period.which", "last")
                .shows("nextAt", nullValue());
        manager.gets("/saved-reports").is(200).shows("items.id", hasItem(saved.<String>get("id")));
        var content = Map.of(
                "name",
                "For the state",
                "report",
                Map.of("kind", "people"),
                "format",
                "xlsx",
                "schedule",
                Map.of("every", "month", "day", 2));
        manager.ifStill("\"7\"").puts(path, content).isRefused(412, "changed-meanwhile");
        manager.ifStill(saved.tag())
                .puts(path, content)
                .is(200)
                .shows("content.name", "For the state")
                .shows("content.report.kind", "people")
                .shows("nextAt", "2026-12-02T14:00:00Z");
        manager.deletes(path).is(204);
        manager.deletes(path).is(204);
        manager.gets(path).isRefused(404, "not-found");
    }

    @Test
    void saving_again_with_the_same_id_changes_nothing() {
        var request = new java.util.HashMap<String, Object>(services());
        request.put("id", UUID.randomUUID().toString());
        manager.posts("/saved-reports", request).is(201);
        manager.posts("/saved-reports", request).is(200);
        request.put("content", Map.of("name", "Another", "report", Map.of("kind", "people")));
        manager.posts("/saved-reports", request).isRefused(409, "id-taken");
        request.putAll(services());
        CentreApi.as(MANAGER)
                .at(FreshSite.open())
                .posts("/saved-reports", request)
                .isRefused(409, "id-taken");
    }

    @Test
    void it_is_there_for_those_who_cover_all_sites_that_it_was_saved_for() {
        var elsewhere = FreshSite.open();
        var both = CentreApi.as(MANAGER).at(site, elsewhere);
        String id = both.posts("/saved-reports", services()).is(201).get("id");
        String everywhere = CentreApi.as(MANAGER)
                .posts("/saved-reports", services())
                .is(201)
                .get("id");
        for (var who : List.of(manager, CentreApi.as(MANAGER).at(elsewhere))) {
            who.gets("/saved-reports/" + id).isRefused(404, "not-found");
            who.puts("/saved-reports/" + id, services().get("content")).isRefused(404, "not-found");
            who.posts("/saved-reports/" + id + "/runs", Map.of()).isRefused(404, "not-found");
            who.deletes("/saved-reports/" + id).is(204);
            who.gets("/saved-reports").shows("items.id", not(hasItem(id)));
        }
        both.gets("/saved-reports").shows("items.id", hasItem(id)).shows("items.id", not(hasItem(everywhere)));
        both.gets("/saved-reports/" + everywhere).isRefused(404, "not-found");
        for (var one : List.of(id, everywhere)) {
            CentreApi.as(MANAGER).gets("/saved-reports/" + one).is(200);
        }
    }

    @Test
    void it_goes_on_to_show_the_sites_that_it_showed_whoever_changes_it() {
        String path = "/saved-reports/"
                + manager.posts("/saved-reports", services()).is(201).get("id");
        var elsewhere = FreshSite.open();
        var everywhere = CentreApi.as(MANAGER);
        var other = Map.of("name", "x", "report", Map.of("kind", "services", "site", elsewhere.code()));
        everywhere.puts(path, other).isFaultyAt("/report/site");
        everywhere
                .puts(path, Map.of("name", "x", "report", Map.of("kind", "goals")))
                .isRefused(403, "site-not-covered");
        everywhere
                .puts(path, Map.of("name", "Mine now", "report", Map.of("kind", "services")))
                .is(200);
        manager.gets(path).is(200).shows("content.name", "Mine now");
    }

    @Test
    void a_site_that_is_not_covered_and_goals_of_some_sites_only_cannot_be_saved() {
        var elsewhere = FreshSite.open();
        manager.posts("/saved-reports", report(Map.of("kind", "services", "site", elsewhere.code())))
                .isRefused(403, "site-not-covered");
        manager.posts("/saved-reports", report(Map.of("kind", "goals"))).isRefused(403, "site-not-covered");
        CentreApi.as(MANAGER)
                .posts("/saved-reports", report(Map.of("kind", "goals")))
                .is(201);
    }

    @Test
    void what_cannot_be_is_told_all_at_once() {
        var report = Map.of(
                "kind", "people",
                "by", "hour",
                "item", "nothing-here",
                "family", "nothing-here",
                "indicators", List.of("VISITS", "HAPPINESS"),
                "trend", 99,
                "period", Map.of("unit", "month", "which", "this", "count", 3));
        var schedule = Map.of("every", "week", "day", 8, "hour", 24, "site", "nowhere");
        CentreApi.as(MANAGER)
                .posts(
                        "/saved-reports",
                        Map.of(
                                "content",
                                Map.of("name", " ", "report", report, "schedule", schedule, "format", "docx")))
                .isFaultyAt(
                        "/content/name",
                        "/content/format",
                        "/content/report/by",
                        "/content/report/item",
                        "/content/report/family",
                        "/content/report/indicators/1",
                        "/content/report/trend",
                        "/content/report/period/count",
                        "/content/schedule/day",
                        "/content/schedule/hour",
                        "/content/schedule/site");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'unit': 'month', 'which': 'last', 'on': '2026-10-01'} | /which",
                "{'unit': 'custom', 'which': 'last'} | /which, /from, /until",
                "{'unit': 'year', 'which': 'last', 'count': 11} | /count",
                "{'unit': 'year', 'which': 'last', 'count': 0} | /count",
                "{'unit': 'year', 'which': 'last', 'count': 2000000000} | /count",
                "{'from': '2026-10-01'} | /until",
                "{'from': '2026-10-02', 'until': '2026-10-01'} | /until",
                "{'unit': 'month', 'from': '2026-10-01', 'until': '2026-10-02'} | /from, /until",
                "{'on': '2031-01-01'} | /on",
                "{'on': '1900-01-01'} | /on",
                "{'unit': 'fiscal_year', 'fiscalYearStart': 13} | /fiscalYearStart",
                "{'unit': 'year', 'which': 'last', 'count': 10, 'on': '2026-01-01'} | /which",
            })
    void a_period_that_there_is_not(String period, String faults) {
        var body = "{\"content\": {\"name\": \"x\", \"report\": {\"kind\": \"services\", \"period\": %s}}}"
                .formatted(period.replace('\'', '"'));
        manager.posts("/saved-reports", body)
                .isFaultyAt(java.util.Arrays.stream(faults.split(", "))
                        .map(at -> "/content/report/period" + at)
                        .toArray(String[]::new));
    }

    @Test
    void what_a_report_is_not_limited_to_or_divided_by_is_no_part_of_it() {
        var people = Map.of("kind", "people", "item", "food.meal", "family", "food");
        var goals = Map.of("kind", "goals", "site", site.code(), "modality", "drop_in", "by", "day", "trend", 3);
        manager.posts("/saved-reports", Map.of("content", Map.of("name", "x", "report", people)))
                .isFaultyAt("/content/report/item", "/content/report/family");
        // Goals are for who covers all sites.
        CentreApi.as(MANAGER)
                .posts("/saved-reports", Map.of("content", Map.of("name", "x", "report", goals)))
                .isFaultyAt(
                        "/content/report/site",
                        "/content/report/modality",
                        "/content/report/by",
                        "/content/report/trend");
        manager.posts("/report-runs", Map.of("report", people)).isFaultyAt("/report/item", "/report/family");
    }

    @Test
    void a_period_that_dhis2_has_no_name_for_is_a_fault_of_its_format() {
        var year = Map.of("unit", "month", "which", "last", "count", 12);
        var content = Map.of("name", "x", "report", Map.of("kind", "services", "period", year), "format", "dhis2");
        manager.posts("/saved-reports", Map.of("content", content)).isFaultyAt("/content/format");
        var day = Map.of("every", "day", "day", 3);
        manager.posts(
                        "/saved-reports",
                        Map.of("content", Map.of("name", "x", "report", Map.of("kind", "services"), "schedule", day)))
                .isFaultyAt("/content/schedule/day");
    }

    @Test
    void they_come_a_page_at_a_time() {
        for (int i = 0; i < 3; i++) {
            manager.posts("/saved-reports", services()).is(201);
        }
        var first = manager.gets("/saved-reports?limit=2").is(200);
        var second = manager.gets("/saved-reports?limit=2&after=" + first.get("next"))
                .is(200)
                .shows("next", nullValue());
        assertThat(first.<List<String>>get("items.id")).hasSize(2).doesNotContainAnyElementsOf(second.get("items.id"));
        second.shows("items.content.name", contains("For the county"));
    }
}
