package org.doorway.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hours of counseling in public. Each test has a month of its own. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedCounselingTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2014);
    private static final Object WITHHELD = Map.of("withheld", true);

    private final CentreApi manager = CentreApi.as(MANAGER);
    private final CentreApi counselor = CentreApi.as(COUNSELOR);
    private LocalDate month;
    private FreshSite main;
    private FreshSite elm;

    @BeforeEach
    void a_month_at_two_sites() {
        MovableClock.at("2026-11-24T12:00:00Z");
        month = LocalDate.of(YEARS.getAndIncrement(), 8, 1);
        main = FreshSite.openIn("UTC");
        elm = FreshSite.openIn("UTC");
    }

    @Test
    void hours_of_enough_people_are_published_and_groups_one_by_one_are_not() {
        held(main, 15, Map.of("type", "individual", "minutes", 50));
        held(elm, 12, Map.of("type", "peer", "minutes", 20));
        held(main, 1, Map.of("type", "group", "minutes", 90, "headcount", 14));
        var report = published(publish("site"));
        assertThat(hours(report)).isEqualTo(Map.of("number", 18.0f));
        assertThat(figure(report, "GROUP_ATTEND")).isEqualTo(Map.of("number", 14));
        assertThat(figure(report, "GROUP_MEAN")).isEqualTo(WITHHELD);
        assertThat(typed(report, "peer")).isEqualTo(Map.of("number", 4.0f));
        assertThat(report.<List<String>>path("tables.code")).doesNotContain("groups");
    }

    @Test
    void many_hours_of_few_people_are_hidden() {
        var person = counselor.posts("/participants", Map.of()).is(201).<String>get("id");
        held(main, 30, Map.of("type", "individual", "minutes", 60, "participants", List.of(person)));
        var report = published(publish(null));
        assertThat(hours(report)).isEqualTo(WITHHELD);
        assertThat(typed(report, "individual")).isEqualTo(WITHHELD);
    }

    @Test
    void the_hours_of_few_are_not_what_is_left_of_all_others() {
        held(main, 40, Map.of("type", "individual", "minutes", 60));
        held(main, 20, Map.of("type", "peer", "minutes", 60));
        held(main, 3, Map.of("type", "couple", "minutes", 45));
        var report = published(publish(null));
        assertThat(typed(report, "couple")).isEqualTo(WITHHELD);
        assertThat(List.of(hours(report), typed(report, "individual"), typed(report, "peer")))
                .contains(WITHHELD);
    }

    @Test
    void a_late_session_of_one_person_is_not_the_difference_of_two_revisions() {
        held(main, 40, Map.of("type", "individual", "minutes", 60));
        var id = publish(null);
        held(main, 1, Map.of("type", "individual", "minutes", 55));
        var late = manager.posts("/publications/" + id + "/revisions", Map.of("changes", "A late entry."))
                .is(201)
                .<String>get("id");
        assertThat(hours(published(late))).isEqualTo(WITHHELD);
    }

    private void held(FreshSite site, int times, Map<String, Object> content) {
        for (int i = 0; i < times; i++) {
            var at = month.plusDays(3).atTime(9, 0).plusMinutes(i).toInstant(ZoneOffset.UTC);
            counselor
                    .at(site)
                    .posts("/counseling-sessions", Map.of("heldAt", at.toString(), "content", content))
                    .is(201);
        }
    }

    private String publish(String by) {
        var report =
                new HashMap<String, Object>(Map.of("kind", "services", "period", "month", "from", month.toString()));
        if (by != null) {
            report.put("by", by);
        }
        return manager.posts("/publications", Map.of("report", report)).is(201).get("id");
    }

    private static Response published(String id) {
        return given().basePath("/api/v1").get("/publications/" + id);
    }

    private static Object hours(Response report) {
        return figure(report, "COUNSEL_HOURS");
    }

    private static Object figure(Response report, String code) {
        return report.path("tables[0].rows.find { it.cells[0].text == '" + code + "' }.cells[3]");
    }

    private static Object typed(Response report, String type) {
        return report.path(
                "tables.find { it.code == 'counseling' }.rows.find { it.cells[0].text == '" + type + "' }.cells[3]");
    }
}
