package org.doorway.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.Answer;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.reportrun.ReportMaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reports that are made by themselves. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {
    @Inject
    DueReportsJob job;

    @Inject
    ReportMaker reports;

    @Inject
    DataSource database;

    private MovableClock clock;
    private FreshSite site;
    private CentreApi manager;

    @BeforeEach
    void a_site_at_noon() {
        clock = MovableClock.at("2026-11-24T20:00:00Z");
        site = FreshSite.open();
        manager = CentreApi.as(MANAGER).at(site);
    }

    @AfterEach
    void nothing_is_made_by_itself_any_more() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE saved_report SET next_at = NULL");
            statement.executeUpdate(
                    "UPDATE report_run SET state = 'CANCELLED', ended_at = now() WHERE state = 'QUEUED'");
        }
    }

    private static Map<String, ?> content(Map<String, ?> schedule) {
        var period = Map.of("unit", "month", "which", "last");
        return Map.of(
                "name",
                "For the county",
                "report",
                Map.of("kind", "services", "period", period),
                "format",
                "csv",
                "schedule",
                schedule);
    }

    private Answer saves(Map<String, ?> schedule) {
        return manager.posts("/saved-reports", Map.of("content", content(schedule)))
                .is(201);
    }

    private Answer runs(Answer saved) {
        return manager.gets("/report-runs?savedReport=" + saved.get("id")).is(200);
    }

    @Test
    void when_its_time_comes_it_is_made_of_the_month_before_and_waits_for_the_next_time() {
        var saved = saves(Map.of("every", "month", "day", 1, "hour", 6)).shows("nextAt", "2026-12-01T14:00:00Z");
        clock.moveTo(Instant.parse("2026-12-01T13:59:59Z"));
        job.look();
        runs(saved).shows("items", hasSize(0));
        clock.moveTo(Instant.parse("2026-12-01T14:00:00Z"));
        job.look();
        job.look();
        reports.make();
        runs(saved)
                .shows("items.state", contains("done"))
                .shows("items.scheduledFor", contains("2026-12-01T14:00:00Z"))
                .shows("items[0].name", "For the county")
                .shows("items[0].file.name", "services-2026-11.csv");
        var again = manager.gets("/saved-reports/" + saved.get("id")).shows("nextAt", "2027-01-01T14:00:00Z");
        // That time went by is nobody's change.
        assertThat(again.version()).isEqualTo(saved.tag());
    }

    @Test
    void what_was_missed_while_the_service_was_off_is_made_once_of_the_period_that_it_was_for() {
        var saved = saves(Map.of("every", "month", "day", 30, "hour", 6));
        // 30 November, 30 December and 30 January were missed; it is February.
        clock.moveTo(Instant.parse("2027-02-03T12:00:00Z"));
        job.look();
        job.look();
        runs(saved)
                .shows("items.scheduledFor", contains("2027-01-30T14:00:00Z"))
                .shows("items[0].report.period.on", "2026-12-01");
        manager.gets("/saved-reports/" + saved.get("id")).shows("nextAt", "2027-02-28T14:00:00Z");
    }

    @Test
    void however_many_look_it_is_made_once() throws Exception {
        var saved = saves(Map.of("every", "day"));
        clock.moveTo(Instant.parse("2026-11-25T15:00:00Z"));
        AtOnce.times(8, number -> {
            job.look();
            return number;
        });
        runs(saved).shows("items", hasSize(1));
    }

    @Test
    void what_rests_is_not_made_and_makes_up_for_nothing_when_it_is_taken_up_again() {
        var resting = new HashMap<String, Object>(Map.of("every", "day", "paused", true));
        var saved = saves(resting).shows("nextAt", nullValue());
        clock.moveTo(Instant.parse("2026-11-27T15:00:00Z"));
        job.look();
        runs(saved).shows("items", hasSize(0));
        resting.put("paused", false);
        manager.puts("/saved-reports/" + saved.get("id"), content(resting)).shows("nextAt", "2026-11-28T14:00:00Z");
        job.look();
        runs(saved).shows("items", hasSize(0));
    }

    @Test
    void it_goes_by_the_clock_of_the_site_that_it_names() {
        var madrid = FreshSite.openIn("Europe/Madrid");
        manager = CentreApi.as(MANAGER).at(site, madrid);
        // Of several zones the one where a day ends last.
        saves(Map.of("every", "day", "hour", 6)).shows("nextAt", "2026-11-25T14:00:00Z");
        saves(Map.of("every", "day", "hour", 6, "site", madrid.code())).shows("nextAt", "2026-11-25T05:00:00Z");
    }

    @Test
    void it_goes_by_the_fiscal_years_of_its_report() {
        var period = Map.of("unit", "fiscal_year", "which", "last", "fiscalYearStart", 10);
        var content = new HashMap<String, Object>(content(Map.of("every", "fiscal_year", "hour", 6)));
        content.put("report", Map.of("kind", "services", "period", period));
        manager.posts("/saved-reports", Map.of("content", content)).is(201).shows("nextAt", "2027-10-01T13:00:00Z");
    }

    @Test
    void a_clock_that_is_set_back_makes_no_second_report_of_the_same_time() {
        var saved = saves(Map.of("every", "day"));
        clock.moveTo(Instant.parse("2026-11-25T14:00:01Z"));
        job.look();
        clock.moveTo(Instant.parse("2026-11-25T13:59:58Z"));
        manager.puts("/saved-reports/" + saved.get("id"), content(Map.of("every", "day")))
                .shows("nextAt", "2026-11-25T14:00:00Z");
        clock.moveTo(Instant.parse("2026-11-25T14:00:01Z"));
        job.look();
        runs(saved).shows("items.scheduledFor", contains("2026-11-25T14:00:00Z"));
        manager.gets("/saved-reports/" + saved.get("id")).shows("nextAt", "2026-11-26T14:00:00Z");
    }

    @Test
    void wanting_it_now_again_with_the_same_id_changes_nothing() {
        String path = "/saved-reports/" + saves(Map.of("every", "year")).get("id") + "/runs";
        var request = Map.of("id", UUID.randomUUID().toString());
        manager.posts(path, request).is(202);
        manager.posts(path, request).is(200);
        String another = saves(Map.of("every", "year")).get("id");
        manager.posts("/saved-reports/" + another + "/runs", request).isRefused(409, "id-taken");
    }

    @Test
    void the_id_of_what_was_made_by_itself_is_taken() {
        var saved = saves(Map.of("every", "day"));
        clock.moveTo(Instant.parse("2026-11-25T15:00:00Z"));
        job.look();
        String run = runs(saved).get("items[0].id");
        manager.posts("/report-runs", Map.of("id", run, "report", Map.of("kind", "services")))
                .isRefused(409, "id-taken");
        manager.posts("/saved-reports/" + saved.get("id") + "/runs", Map.of("id", run))
                .isRefused(409, "id-taken");
    }

    @Test
    void somebody_may_want_it_sooner_and_what_was_made_stays_when_it_is_deleted() {
        var saved = saves(Map.of("every", "year"));
        String path = "/saved-reports/" + saved.get("id");
        var run = manager.posts(path + "/runs", Map.of()).is(202).shows("savedReport", saved.<String>get("id"));
        reports.make();
        manager.deletes(path).is(204);
        manager.gets("/report-runs/" + run.get("id"))
                .shows("state", "done")
                .shows("savedReport", nullValue())
                .shows("name", "For the county");
        manager.gets("/report-runs/" + run.get("id") + "/file").is(200);
    }

    @Test
    void it_shows_what_whoever_saved_it_covered_and_no_site_that_opened_since() {
        var saved = saves(Map.of("every", "day"));
        var later = FreshSite.open();
        clock.moveTo(Instant.parse("2026-11-25T15:00:00Z"));
        job.look();
        reports.make();
        String run = runs(saved).get("items[0].id");
        var file = manager.gets("/report-runs/" + run + "/file").is(200).body();
        assertThat(file).contains("VISITS").doesNotContain(later.code());
        CentreApi.as(MANAGER).at(later).gets("/report-runs/" + run).isRefused(404, "not-found");
    }
}
