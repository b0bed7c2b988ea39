package org.doorway.reportrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.reportrun.BusySite.SERVICES;
import static org.doorway.reportrun.BusySite.path;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.LogLines;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports in the background, from asking for one to its file. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportRunTest {
    private static final Map<String, String> BEGINNINGS = Map.of(
            "csv", "report,from,until", "xlsx", "PK", "pdf", "%PDF", "dhis2", "{\"", "fhir", "{\"resourceType\"");

    @Inject
    ReportRunJob job;

    @Inject
    ReportRunStore store;

    @Inject
    RunQueue queue;

    @Inject
    Rows rows;

    private BusySite centre;
    private CentreApi manager;

    @BeforeEach
    void a_site_where_seven_people_came() {
        centre = new BusySite();
        manager = centre.manager;
    }

    @AfterEach
    void nothing_is_left_to_make() throws SQLException {
        queue.empty();
    }

    @Test
    void a_report_waits_is_made_and_has_the_figures_that_it_would_have_had_at_once() {
        var asked = manager.posts("/report-runs", Map.of("report", SERVICES)).is(202);
        String run = asked.get("id");
        asked.carries("Location", "/api/v1" + path(run))
                .shows("state", "queued")
                .shows("progress.share", 0.0f)
                .shows("report.period.unit", "month")
                .shows("report.period.on", "2026-11-01");
        manager.gets(path(run) + "/file").isRefused(409, "no-file-yet");
        centre.clock.passes(Duration.ofMinutes(1));
        job.turn();
        var done = manager.gets(path(run)).is(200);
        done.shows("state", "done")
                .shows("attempts", 1)
                .shows("progress.share", 1.0f)
                .shows("startedAt", "2026-11-24T20:01:00Z")
                .shows("file.name", "services-2026-11.json")
                .shows("file.keptUntil", "2027-02-22T20:01:00Z");
        // All and by day: visits, people and items; and the file.
        assertThat(done.<Integer>get("progress.of")).isEqualTo(7);
        var file = manager.gets(path(run) + "/file").is(200);
        var atOnce = manager.gets("/reports/services?by=day").is(200);
        assertThat(file.<Object>get("tables")).isEqualTo(atOnce.get("tables"));
        assertThat(file.<List<String>>get("sites.site")).containsExactly(centre.site.code());
    }

    @ParameterizedTest
    @CsvSource({
        "services, hour, csv, text/csv",
        "supplies, item, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "people, day, pdf, application/pdf",
        "unmet, family, dhis2, application/vnd.dhis2.data-value-set+json",
        "people, stop, fhir, application/fhir+json",
    })
    void in_every_format_and_each_step_is_counted(String kind, String by, String format, String type) {
        var report = Map.of("kind", kind, "by", by, "site", centre.site.code(), "modality", "drop_in", "trend", 3);
        var run = centre.asks(report, format);
        job.turn();
        manager.gets(path(run)).is(200).shows("state", "done").shows("problem", nullValue());
        assertThat(rows.of("report_run WHERE id = ?::uuid AND steps = steps_done", run))
                .isEqualTo(1);
        var file = manager.gets(path(run) + "/file").is(200);
        assertThat(file.body()).startsWith(BEGINNINGS.get(format));
        file.carries("Content-Type", startsWith(type))
                .carries("Content-Disposition", containsString(kind + "-2026-11"));
        manager.saying("Accept", "image/png").gets(path(run) + "/file").isRefused(406, "not-acceptable");
        manager.saying("Accept", format.equals("csv") ? "application/pdf" : "text/csv")
                .gets(path(run) + "/file")
                .isRefused(406, "not-acceptable")
                .shows("detail", containsString("offered here: " + type + "."));
    }

    @Test
    void in_the_language_that_was_asked_for() {
        var spanish = manager.posts("/report-runs", Map.of("report", SERVICES, "language", "es"))
                .is(202)
                .<String>get("id");
        job.turn();
        manager.gets(path(spanish) + "/file").is(200).shows("language", "es").shows("title", "Servicios");
    }

    @Test
    void what_somebody_has_is_not_sent_again() {
        var run = centre.asks(SERVICES, "csv");
        job.turn();
        var whole = manager.gets(path(run) + "/file").is(200);
        manager.saying("If-None-Match", whole.tag())
                .gets(path(run) + "/file")
                .is(304)
                .carries("ETag", whole.tag());
        manager.saying("If-None-Match", "\"another\"").gets(path(run) + "/file").is(200);
    }

    @Test
    void a_period_that_dhis2_has_no_name_for_is_a_fault_of_the_format() {
        var year = Map.of("unit", "month", "which", "last", "count", 12);
        var report = Map.of("kind", "services", "period", year);
        manager.posts("/report-runs", Map.of("report", report, "format", "dhis2"))
                .isFaultyAt("/format");
    }

    @Test
    void asking_again_with_the_same_id_changes_nothing() {
        var request = Map.of("id", UUID.randomUUID().toString(), "report", SERVICES);
        manager.posts("/report-runs", request).is(202);
        manager.posts("/report-runs", request).is(200);
        manager.posts("/report-runs", Map.of("id", request.get("id"), "report", Map.of("kind", "people")))
                .isRefused(409, "id-taken");
        CentreApi.as(MANAGER)
                .at(FreshSite.open())
                .posts("/report-runs", request)
                .isRefused(409, "id-taken");
    }

    @Test
    void only_those_who_cover_its_sites_find_a_run_and_its_file() {
        var run = centre.asks(SERVICES, "json");
        job.turn();
        var other = CentreApi.as(MANAGER).at(FreshSite.open());
        other.gets(path(run)).isRefused(404, "not-found");
        other.gets(path(run) + "/file").isRefused(404, "not-found");
        other.posts(path(run) + "/cancellation").isRefused(404, "not-found");
        other.gets("/report-runs").is(200).shows("items.id", not(hasItem(run)));
        manager.gets("/report-runs?state=done").shows("items.id", hasItem(run));
        manager.gets("/report-runs?state=queued").shows("items.id", not(hasItem(run)));
        CentreApi.as(MANAGER).gets(path(run) + "/file").is(200);
    }

    @Test
    void few_people_are_fewer_than_five_here_too() {
        var quiet = FreshSite.open();
        quiet.desk().checksIn(aStranger());
        var run = centre.asks(Map.of("kind", "services"), "json");
        var theirs = CentreApi.as(MANAGER).at(quiet);
        var few = theirs.posts("/report-runs", Map.of("report", Map.of("kind", "services")))
                .is(202)
                .<String>get("id");
        job.turn();
        var visits = "tables[0].rows.find { it.cells[0].text == 'VISITS' }.cells[3]";
        theirs.gets(path(few) + "/file")
                .is(200)
                .shows(visits + ".withheld", true)
                .shows(visits + ".number", nullValue());
        CentreApi.as(MANAGER).gets(path(run) + "/file").shows(visits + ".number", 7);
    }

    @Test
    void what_cannot_be_made_any_more_says_why() throws Exception {
        var item = centre.site.offers("meal");
        var run = centre.asks(Map.of("kind", "supplies", "item", item), "json");
        queue.change("UPDATE report_run SET wanted = jsonb_set(wanted, '{item}', '\"gone.for_good\"') WHERE id = '"
                + run + "'");
        job.turn();
        manager.gets(path(run))
                .shows("state", "failed")
                .shows("problem.status", 422)
                .shows("problem.errors[0].pointer", "/item");
    }

    @Test
    void very_many_cannot_wait() throws Exception {
        queue.change(
                "INSERT INTO report_run (id, wanted, language, format, asked_at, state, attempts, steps_done, steps)"
                        + " SELECT gen_random_uuid(), '{\"kind\": \"SERVICES\"}', 'en', 'JSON', now(), 'QUEUED', 0, 0, 0"
                        + " FROM generate_series(1, 100)");
        manager.posts("/report-runs", Map.of("report", SERVICES)).isRefused(409, "too-many-runs-waiting");
    }

    @Test
    void what_is_old_is_forgotten_and_what_takes_too_much_room_too() throws Exception {
        var old = centre.asks(SERVICES, "csv");
        job.turn();
        centre.clock.passes(Duration.ofDays(91));
        var first = centre.asks(SERVICES, "csv");
        job.turn();
        centre.clock.passes(Duration.ofMinutes(1));
        var second = centre.asks(SERVICES, "csv");
        job.turn();
        job.forget();
        manager.gets(path(old)).isRefused(404, "not-found");
        assertThat(rows.of("report_run_chunk WHERE run_id = ?::uuid", old)).isZero();
        manager.gets(path(first)).is(200);
        store.forget(centre.clock.instant().minus(Duration.ofDays(90)), 1);
        manager.gets(path(first) + "/file").isRefused(404, "not-found");
        manager.gets(path(second) + "/file").is(200);
    }

    @Test
    void no_figure_gets_into_the_log() {
        try (var log = LogLines.listen()) {
            var run = centre.asks(SERVICES, "csv");
            job.turn();
            manager.gets(path(run) + "/file").is(200);
            assertThat(log.text()).doesNotContain("VISITS", centre.site.code());
        }
    }
}
