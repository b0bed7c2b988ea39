package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorway.launch.ServiceProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tries the service on a machine that has nothing but Java. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryItIT {
    private static final Pattern ITEM = Pattern.compile("\"unit\":");

    @TempDir
    static Path home;

    /** The one that runs, whichever test needed it first: a start takes longer than all that is asked of it. */
    private static @Nullable TryItService running;

    @AfterAll
    static void end() throws IOException {
        if (running != null) {
            running.close();
        }
        assertThat(postmaster()).as("nothing is left behind").isEmpty();
    }

    @Test
    void the_printed_line_records_a_visit_and_a_restart_keeps_it() throws Exception {
        var visit = recorded(running());
        assertThat(running().process.stop()).isEqualTo(143);
        isThere(visit, restarted());
    }

    @Test
    void a_service_that_was_killed_comes_back_with_all_that_it_had_acknowledged() throws Exception {
        var visit = recorded(running());
        running().process.kill();
        var alone = postmaster();
        assertThat(alone).as("the database goes on alone").isPresent();
        isThere(visit, restarted());
        assertThat(postmaster()).isPresent().isNotEqualTo(alone);
    }

    @Test
    void the_example_centre_is_there_once_in_both_languages() throws Exception {
        running().close();
        var service = restarted();
        var menu = service.get(
                "/api/v1/menu?site=main", "Authorization", "Bearer " + service.token(), "Accept-Language", "es");
        assertThat(ITEM.matcher(menu.body()).results().count()).isEqualTo(75);
        assertThat(menu.body())
                .contains("Comida caliente", "La bolsa de siempre")
                .doesNotContain("Hot meal");
        assertThat(service.getAs(service.token(), "/api/v1/menu?site=van").body())
                .contains("Hot or cold drink")
                .doesNotContain("Shower");
    }

    @Test
    void a_folder_in_use_is_told_in_one_sentence() {
        assertThat(running().process.output()).isNotEmpty();
        try (var second = ServiceProcess.start(TryItService.environment(home, Map.of()), "try-it")) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output())
                    .containsExactly("Another Doorway runs with the folder " + home.toAbsolutePath()
                            + "; stop it, or choose another folder with DOORWAY_HOME.");
        }
    }

    @Test
    void a_stop_lets_the_request_under_way_finish_and_the_visit_last() throws Exception {
        var service = running();
        String visit;
        try (var request = HalfSentRequest.to(service.address, service.token())) {
            service.process.terminate();
            service.process.awaitLine(line -> line.contains("Finishing"));
            visit = "/api/v1/visits/" + new JsonObject(request.finish()).getString("id");
        }
        assertThat(service.process.awaitExit()).isEqualTo(143);
        isThere(visit, restarted());
    }

    @Test
    void what_the_environment_says_about_production_does_not_matter() throws Exception {
        var meddling = Map.of(
                "QUARKUS_HTTP_HOST", "0.0.0.0",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "https://elsewhere.example",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://elsewhere.example/doorway",
                "DOORWAY_OIDC_ISSUER", "https://elsewhere.example");

        running().close();
        running = TryItService.in(home, meddling);
        recorded(running);
    }

    @Test
    void others_are_not_let_in_by_accident() {
        var open = TryItService.environment(home, Map.of("DOORWAY_HTTP_HOST", "0.0.0.0"));

        try (var refused = ServiceProcess.start(open, "try-it")) {
            assertThat(refused.awaitExit()).isEqualTo(78);
            assertThat(refused.output()).singleElement().asString().contains("DOORWAY_TRY_IT_OPEN=yes");
        }
    }

    private static TryItService running() {
        return running == null || !running.process.isAlive() ? restarted() : running;
    }

    private static TryItService restarted() {
        running = TryItService.in(home);
        return running;
    }

    /** The address of a visit that the printed line has recorded. */
    private static String recorded(TryItService service) throws Exception {
        var answer = service.paste();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return "/api/v1/visits/" + new JsonObject(answer.body()).getString("id");
    }

    private static void isThere(String visit, TryItService service) throws Exception {
        assertThat(service.getAs(service.token(), visit).statusCode()).isEqualTo(200);
    }

    private static Optional<String> postmaster() throws IOException {
        var file = home.resolve("postgres").resolve("data").resolve("postmaster.pid");
        return Files.exists(file) ? Optional.of(Files.readAllLines(file).get(0)) : Optional.empty();
    }
}
