package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The packaged service with traces, and a collector that keeps all that it is sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesIT {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void a_trace_names_operations_and_nothing_that_stood_in_an_address() throws Exception {
        var collector = collector();
        try (var centre = RunningCentre.named("traces-it", settings(collector))) {
            var id = UUID.randomUUID().toString();
            var token = centre.token();
            try (var line = centre.line()) {
                for (var who : List.of(token, "nobody")) {
                    for (var path : List.of("/participants/" + id, "/visits?participant=" + id, "/" + id, "//" + id)) {
                        line.send(HttpLine.request("GET", "/api/v1" + path, who, ""));
                        line.answer();
                    }
                }
            }
            Patience.until("a trace comes", () -> text().contains("/api/v1/participants/{id}"));
            // Those that were sent before have come by then.
            try (var line = centre.line()) {
                line.send(HttpLine.request("GET", "/api/v1/sites/main/bundles", token, ""));
                line.answer();
            }
            Patience.until("the last comes", () -> text().contains("/api/v1/sites/{site}/bundles"));
            assertThat(text()).doesNotContain(id);
        } finally {
            collector.stop(0);
        }
    }

    private static Map<String, String> settings(HttpServer collector) {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100ms");
    }

    /** Takes whatever comes; texts stand in it as they are. */
    private HttpServer collector() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            synchronized (sent) {
                sent.writeBytes(call.getRequestBody().readAllBytes());
            }
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        server.start();
        return server;
    }

    private String text() {
        synchronized (sent) {
            return sent.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
