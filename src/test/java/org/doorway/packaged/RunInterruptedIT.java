package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The service ends while a report is being made in the background: at the next start it is begun again, and done. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunInterruptedIT {
    private static final String REPORT = "{\"report\": {\"kind\": \"services\", \"by\": \"day\"}, \"format\": \"csv\"}";

    private static RunningCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = RunningCentre.named("run-interrupted-it", Map.of("DOORWAY_REPORT_RUN_LEASE", "2s"));
    }

    @AfterAll
    static void end() throws Exception {
        centre.close();
    }

    private interface Accident {
        void happen() throws Exception;
    }

    @Test
    void the_service_is_killed_in_the_middle_of_a_report() throws Exception {
        var run = aReportIsMadeAlthough(() -> centre.service().kill());
        assertThat(run.getInteger("attempts")).isEqualTo(2);
    }

    @Test
    void the_service_is_asked_to_end_in_the_middle_of_a_report_and_puts_it_back() throws Exception {
        var run = aReportIsMadeAlthough(() -> {
            centre.service().terminate();
            centre.service().awaitEnd();
        });
        assertThat(run.getInteger("attempts")).isEqualTo(1);
    }

    private static JsonObject aReportIsMadeAlthough(Accident accident) throws Exception {
        String path;
        try (var elsewhere = centre.surroundings().connectAsSuperuser();
                var lock = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            // Whoever reads what has been added up waits, however quick they are.
            lock.execute("LOCK TABLE report_visits IN ACCESS EXCLUSIVE MODE");
            path = "/api/v1/report-runs/"
                    + exchange("POST", "/api/v1/report-runs", REPORT).getString("id");
            Patience.until("it is being made", () -> "running".equals(state(path)));
            accident.happen();
            elsewhere.rollback();
        }
        centre.startService();
        Patience.until("it is done", () -> "done".equals(state(path)));
        try (var line = centre.line()) {
            line.send(HttpLine.request("GET", path + "/file", token(), ""));
            assertThat(line.answer().status()).as("CSV is not JSON").isEqualTo(406);
        }
        return exchange("GET", path, "");
    }

    private static String state(String path) throws IOException {
        return exchange("GET", path, "").getString("state");
    }

    private static JsonObject exchange(String method, String path, String body) throws IOException {
        try (var line = centre.line()) {
            line.send(HttpLine.request(method, path, token(), body));
            return line.answer().json();
        }
    }

    private static String token() {
        return centre.surroundings().signIn().token("manager", "somebody-who-manages");
    }
}
