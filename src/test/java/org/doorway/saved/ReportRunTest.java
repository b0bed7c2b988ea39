package org.doorway.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;
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
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.LogLines;
import org.doorway.MovableClock;
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
    private static final Map<String, ?> SERVICES = Map.of("kind", "services", "by", "day");

    private static final Map<String, String> BEGINNINGS = Map.of(
            "csv", "report,from,until", "xlsx", "PK", "pdf", "%PDF", "dhis2", "{\"", "fhir", "{\"resourceType\"");

    @Inject
    RunJob job;

    @Inject
    RunStore store;

    @Inject
    DataSource database;

    @Inject
    Rows rows;

    private MovableClock clock;
    private FreshSite site;
    private CentreApi manager;

    @BeforeEach
    void a_site_where_seven_people_came() {
        clock = MovableClock.at("2026-11-24T20:00:00Z");
        site = FreshSite.open();
        manager = CentreApi.as(MANAGER).at(site);
        for (int i = 0; i < 7; i++) {
            site.desk().checksIn(aStranger());
        }
    }

    @AfterEach
    void nothing_is_left_to_make() throws SQLException {
        run("UPDATE report_run SET state = 'CANCELLED', ended_at = now() WHERE state IN ('QUEUED', 'RUNNING')");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String asks(Map<String, ?> report, String format) {
        return manager.posts("/report-runs", Map.of("report", report, "format", format))
                .is(202)
                .get("id");
    }

    private static String path(String run) {
        return "/report-runs/" + run;
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
        clock.passes(Duration.ofMinutes(1));
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
        assertThat(file.<List<String>>get("sites.site")).containsExactly(site.code());
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
        var report = Map.of("kind", kind, "by", by, "site", site.code(), "modality", "drop_in", "trend", 3);
        var run = asks(report, format);
        job.turn();
        manager.gets(path(run)).is(200).shows("state", "done").shows("problem", nullValue());
        assertThat(rows.of("report_run WHERE id = ?::uuid AND steps = steps_done", run))
                .isEqualTo(1);
        var file = manager.gets(path(run) + "/file").is(200);
        assertThat(file.body()).startsWith(BEGINNINGS.get(format));
        file.carries("Content-Type", startsWith(type))
                .carries("Content-Disposition", containsString(kind + "-2026-11"));
        manager.saying("Accept", "image/png").gets(path(run) + "/file").isRefused(406, "not-acceptable");
    }

    @Test
    void what_somebody_has_is_not_sent_again() {
        var run = asks(SERVICES, "csv");
        job.turn();
        var whole = manager.gets(path(run) + "/file").is(200);
        manager.saying("If-None-Match", whole.tag())
                .gets(path(run) + "/file")
                .is(304)
                .carries("ETag", whole.tag());
        manager.saying("If-None-Match", "\"another\"").gets(path(run) + "/file").is(200);
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
        var run = asks(SERVICES, "json");
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
        var run = asks(Map.of("kind", "services"), "json");
        manager = CentreApi.as(MANAGER).at(quiet);
        var few = asks(Map.of("kind", "services"), "json");
        job.turn();
        var visits = "tables[0].rows.find { it.cells[0].text == 'VISITS' }.cells[3]";
        manager.gets(path(few) + "/file")
                .is(200)
                .shows(visits + ".withheld", true)
                .shows(visits + ".number", nullValue());
        CentreApi.as(MANAGER).gets(path(run) + "/file").shows(visits + ".number", 7);
    }

    @Test
    void cancelling_while_it_waits_and_after_it_is_over() {
        var waits = asks(SERVICES, "json");
        manager.posts(path(waits) + "/cancellation").is(200).shows("state", "cancelled");
        var run = asks(SERVICES, "json");
        job.turn();
        manager.gets(path(waits)).shows("state", "cancelled").shows("attempts", 0);
        manager.gets(path(waits) + "/file").isRefused(409, "no-file-yet");
        manager.posts(path(run) + "/cancellation").is(200).shows("state", "done");
    }

    @Test
    void cancelling_in_the_middle_of_a_query_lets_go_of_the_database_at_once() throws Exception {
        var run = asks(SERVICES, "json");
        try (var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (var lock = elsewhere.createStatement()) {
                // Nobody reads what has been added up until this is over.
                lock.execute("LOCK TABLE report_visits IN ACCESS EXCLUSIVE MODE");
                var making = CompletableFuture.runAsync(job::turn);
                while (!isRunning(run) || waitingForLock(elsewhere) == 0) {
                    Thread.onSpinWait();
                }
                var before = System.nanoTime();
                manager.posts(path(run) + "/cancellation").is(200).shows("state", "cancelled");
                making.get();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
                assertThat(waitingForLock(elsewhere)).isZero();
            }
            elsewhere.rollback();
            elsewhere.setAutoCommit(true);
        }
        manager.gets(path(run)).shows("state", "cancelled").shows("file", nullValue());
        assertThat(rows.of("report_run_chunk WHERE run_id = ?::uuid", run)).isZero();
    }

    @Test
    void a_report_that_somebody_waits_for_in_vain_says_where_it_can_be_had() throws Exception {
        try (var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (var lock = elsewhere.createStatement()) {
                lock.execute("LOCK TABLE report_visits IN ACCESS EXCLUSIVE MODE");
                manager.gets("/reports/services")
                        .isRefused(422, "report-takes-too-long")
                        .shows("detail", containsString("/report-runs"));
            }
            elsewhere.rollback();
            elsewhere.setAutoCommit(true);
        }
        manager.gets("/reports/services").is(200);
    }

    private boolean isRunning(String run) {
        return rows.of("report_run WHERE id = ?::uuid AND state = 'RUNNING' AND steps > 0", run) == 1;
    }

    private static int waitingForLock(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void however_many_would_make_it_one_does_and_one_at_a_time() throws Exception {
        var runs = List.of(asks(SERVICES, "csv"), asks(SERVICES, "csv"), asks(SERVICES, "csv"));
        var turns = AtOnce.times(8, number -> store.begin(clock.instant()));
        assertThat(turns.stream().filter(java.util.Optional::isPresent)).hasSize(1);
        store.putBack(
                turns.stream().flatMap(java.util.Optional::stream).findAny().orElseThrow(), false);
        AtOnce.times(8, number -> {
            job.turn();
            return number;
        });
        job.turn();
        for (var run : runs) {
            manager.gets(path(run)).shows("state", "done").shows("attempts", 1);
        }
    }

    @Test
    void who_was_thought_to_be_gone_writes_nothing_any_more() throws Exception {
        var run = asks(SERVICES, "csv");
        var gone = store.begin(clock.instant()).orElseThrow();
        assertThat(store.begin(clock.instant())).as("is being made").isEmpty();
        run("UPDATE report_run SET lease_until = now() - interval '1 second' WHERE state = 'RUNNING'");
        job.turn();
        manager.gets(path(run)).shows("state", "done").shows("attempts", 2);
        assertThat(store.say(gone, 1, 2)).isFalse();
        store.fail(gone, "{}", clock.instant());
        store.putBack(gone, true);
        manager.gets(path(run)).shows("state", "done");
    }

    @Test
    void what_is_interrupted_again_and_again_fails_in_the_end_and_says_so() throws Exception {
        var run = manager.posts("/report-runs", Map.of("report", SERVICES, "language", "es"))
                .is(202)
                .<String>get("id");
        for (int i = 0; i < 3; i++) {
            assertThat(store.begin(clock.instant())).isPresent();
            run("UPDATE report_run SET lease_until = now() - interval '1 second' WHERE state = 'RUNNING'");
        }
        job.turn();
        manager.gets(path(run))
                .shows("state", "failed")
                .shows("problem.type", "/api/v1/problems/run-interrupted")
                .shows("problem.instance", "/api/v1" + path(run))
                .shows("problem.title", "Interrumpido cada vez");
    }

    @Test
    void what_cannot_be_made_any_more_says_why() throws Exception {
        var item = site.offers("meal");
        var run = asks(Map.of("kind", "supplies", "item", item), "json");
        run("UPDATE report_run SET wanted = jsonb_set(wanted, '{item}', '\"gone.for_good\"') WHERE id = '" + run + "'");
        job.turn();
        manager.gets(path(run))
                .shows("state", "failed")
                .shows("problem.status", 422)
                .shows("problem.errors[0].pointer", "/item");
    }

    @Test
    void very_many_cannot_wait() throws Exception {
        run("INSERT INTO report_run (id, wanted, language, format, asked_at, state, attempts, steps_done, steps)"
                + " SELECT gen_random_uuid(), '{\"kind\": \"SERVICES\"}', 'en', 'JSON', now(), 'QUEUED', 0, 0, 0"
                + " FROM generate_series(1, 100)");
        manager.posts("/report-runs", Map.of("report", SERVICES)).isRefused(409, "too-many-runs-waiting");
    }

    @Test
    void what_is_old_is_forgotten_and_what_takes_too_much_room_too() throws Exception {
        var old = asks(SERVICES, "csv");
        job.turn();
        clock.passes(Duration.ofDays(91));
        var first = asks(SERVICES, "csv");
        job.turn();
        clock.passes(Duration.ofMinutes(1));
        var second = asks(SERVICES, "csv");
        job.turn();
        job.forget();
        manager.gets(path(old)).isRefused(404, "not-found");
        assertThat(rows.of("report_run_chunk WHERE run_id = ?::uuid", old)).isZero();
        manager.gets(path(first)).is(200);
        store.forget(clock.instant().minus(Duration.ofDays(90)), 1);
        manager.gets(path(first) + "/file").isRefused(404, "not-found");
        manager.gets(path(second) + "/file").is(200);
    }

    @Test
    void no_figure_gets_into_the_log() {
        try (var log = LogLines.listen()) {
            var run = asks(SERVICES, "csv");
            job.turn();
            manager.gets(path(run) + "/file").is(200);
            assertThat(log.text()).doesNotContain("VISITS", site.code());
        }
    }
}
