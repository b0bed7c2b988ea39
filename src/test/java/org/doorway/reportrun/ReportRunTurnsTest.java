package org.doorway.reportrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorway.reportrun.BusySite.SERVICES;
import static org.doorway.reportrun.BusySite.path;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.doorway.report.summary.ReportProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who makes a report in the background, and what becomes of it when they are stopped. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportRunTurnsTest {
    @Inject
    ReportRunJob job;

    @Inject
    ReportRunWork work;

    @Inject
    ReportRunMaking making;

    @Inject
    ReportRunStore store;

    @Inject
    ReportRunRepository runs;

    @Inject
    RunQueue queue;

    @Inject
    Rows rows;

    private BusySite centre;
    private CentreApi manager;

    @BeforeEach
    void a_site_where_seven_people_came_and_nothing_that_waits() throws SQLException {
        queue.empty();
        centre = new BusySite();
        manager = centre.manager;
    }

    @AfterEach
    void nothing_is_left_to_make() throws SQLException {
        queue.empty();
    }

    @Test
    void what_has_waited_longest_is_made_first() throws Exception {
        var first = centre.asks(SERVICES, "csv");
        centre.clock.passes(Duration.ofMinutes(1));
        var second = centre.asks(SERVICES, "csv");
        work.next(() -> false);
        manager.gets(path(first)).shows("state", "done");
        manager.gets(path(second)).shows("state", "queued");
    }

    @Test
    void cancelling_while_it_waits_and_after_it_is_over() {
        var waits = centre.asks(SERVICES, "json");
        manager.posts(path(waits) + "/cancellation").is(200).shows("state", "cancelled");
        var run = centre.asks(SERVICES, "json");
        job.turn();
        manager.gets(path(waits)).shows("state", "cancelled").shows("attempts", 0);
        manager.gets(path(waits) + "/file").isRefused(409, "no-file-yet");
        manager.posts(path(run) + "/cancellation").is(200).shows("state", "done");
    }

    @Test
    void cancelling_in_the_middle_of_a_query_lets_go_of_the_database_at_once() throws Exception {
        var run = centre.asks(SERVICES, "json");
        queue.whileNobodyReads(elsewhere -> {
            var making = CompletableFuture.runAsync(job::turn);
            while (!isRunning(run) || waitingForLock(elsewhere) == 0) {
                Thread.onSpinWait();
            }
            manager.gets(path(run)).shows("state", "running").shows("progress.of", 7);
            manager.posts(path(run) + "/cancellation").is(200).shows("state", "cancelled");
            making.get();
            assertThat(waitingForLock(elsewhere)).isZero();
        });
        manager.gets(path(run)).shows("state", "cancelled").shows("file", nullValue());
        assertThat(rows.of("report_run_chunk WHERE run_id = ?::uuid", run)).isZero();
    }

    private boolean isRunning(String run) {
        return rows.of("report_run WHERE id = ?::uuid AND state = 'RUNNING' AND steps > 0", run) == 1;
    }

    private static int waitingForLock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void a_report_that_somebody_waits_for_in_vain_says_where_it_can_be_had() throws Exception {
        queue.whileNobodyReads(elsewhere -> manager.gets("/reports/services")
                .isRefused(422, "report-takes-too-long")
                .shows("detail", containsString("/report-runs")));
        manager.gets("/reports/services").is(200);
    }

    @Test
    void however_many_would_make_it_one_does_and_one_at_a_time() throws Exception {
        var runs = List.of(centre.asks(SERVICES, "csv"), centre.asks(SERVICES, "csv"), centre.asks(SERVICES, "csv"));
        var turns = AtOnce.times(8, number -> store.begin(centre.clock.instant()));
        assertThat(turns.stream().filter(Optional::isPresent)).hasSize(1);
        store.putBack(turns.stream().flatMap(Optional::stream).findAny().orElseThrow(), false);
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
        var run = centre.asks(SERVICES, "csv");
        var gone = store.begin(centre.clock.instant()).orElseThrow();
        assertThat(store.begin(centre.clock.instant())).as("is being made").isEmpty();
        queue.loseThem();
        job.turn();
        manager.gets(path(run)).shows("state", "done").shows("attempts", 2);
        assertThat(store.say(gone, 1, 2)).isFalse();
        store.fail(gone, "{}", centre.clock.instant());
        store.putBack(gone, true);
        manager.gets(path(run)).shows("state", "done");
    }

    @Test
    void who_was_thought_to_be_gone_has_no_file_either() throws Exception {
        var run = UUID.fromString(centre.asks(SERVICES, "csv"));
        var gone = store.begin(centre.clock.instant()).orElseThrow();
        queue.loseThem();
        var second = store.begin(centre.clock.instant()).orElseThrow();
        assertThatThrownBy(() -> making.write(gone, runs.begun(run), new ReportProgress()))
                .isInstanceOf(CancellationException.class);
        assertThat(rows.of("report_run_chunk WHERE run_id = ?", run)).isZero();
        making.write(second, runs.begun(run), new ReportProgress());
        manager.gets(path(run.toString())).shows("state", "done").shows("attempts", 2);
    }

    @Test
    void what_is_interrupted_twice_is_made_the_third_time() throws Exception {
        var run = centre.asks(SERVICES, "csv");
        for (int i = 0; i < 2; i++) {
            assertThat(store.begin(centre.clock.instant())).isPresent();
            queue.loseThem();
        }
        job.turn();
        manager.gets(path(run)).shows("state", "done").shows("attempts", 3);
    }

    @Test
    void what_is_interrupted_again_and_again_fails_in_the_end_and_says_so() throws Exception {
        var run = manager.posts("/report-runs", Map.of("report", SERVICES, "language", "es"))
                .is(202)
                .<String>get("id");
        for (int i = 0; i < 3; i++) {
            assertThat(store.begin(centre.clock.instant())).isPresent();
            queue.loseThem();
        }
        job.turn();
        manager.gets(path(run))
                .shows("state", "failed")
                .shows("problem.type", "/api/v1/problems/run-interrupted")
                .shows("problem.instance", "/api/v1" + path(run))
                .shows("problem.title", "Interrumpido cada vez");
    }

    @Test
    void a_database_that_is_away_for_a_moment_does_not_cost_the_report() throws Exception {
        var run = centre.asks(SERVICES, "csv");
        QuarkusMock.installMockForType(new Interrupted(), ReportRunMaking.class);
        for (int times = 1; times <= 3; times++) {
            job.turn();
            manager.gets(path(run))
                    .shows("state", "queued")
                    .shows("attempts", times)
                    .shows("problem", nullValue());
        }
        job.turn();
        manager.gets(path(run)).shows("state", "failed").shows("problem.type", "/api/v1/problems/run-interrupted");
    }

    /** Its connection is ended whenever it has begun. */
    private static final class Interrupted extends ReportRunMaking {
        Interrupted() {
            super(null, null, null, null, null);
        }

        @Override
        void write(ReportRunStore.Turn turn, ReportRun run, ReportProgress underway) throws SQLException {
            throw new SQLException("terminating connection", "57P01");
        }
    }
}
