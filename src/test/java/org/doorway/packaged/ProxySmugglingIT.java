package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.doorway.RawHttp;
import org.doorway.Smuggled;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A proxy that passes on visits and no explanations of problems: what is hidden in a visit asks for one. Runs where HAProxy
 * or nginx is installed, and is skipped with a sentence where neither is.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxySmugglingIT {
    private static final String EXPLANATION = "nothing that you may know about";
    private static final String REQUEST =
            "GET /api/v1/visits HTTP/1.1\r\nHost: centre.example\r\nConnection: close\r\n\r\n";

    private static final String HAPROXY = """
        defaults
          mode http
          timeout connect 5s
          timeout client 30s
          timeout server 30s
          http-reuse always
        frontend street
          bind 127.0.0.1:%d
          http-request deny if { path_beg /api/v1/problems }
          default_backend doorway
        backend doorway
          server doorway 127.0.0.1:%d
        """;

    private static final String NGINX = """
        daemon off;
        pid nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          upstream doorway { server 127.0.0.1:%2$d; keepalive 1; }
          server {
            listen 127.0.0.1:%1$d;
            location /api/v1/problems { return 403; }
            location / {
              proxy_pass http://doorway;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              proxy_request_buffering off;
            }
          }
        }
        """;

    private static RunningCentre centre;
    private static Process proxy;
    private static int port;

    @BeforeAll
    static void a_proxy_before_the_service() throws Exception {
        var haproxy = installed("haproxy");
        var nginx = installed("nginx");
        assumeThat(haproxy.or(() -> nginx))
                .as("Neither haproxy nor nginx is installed: nothing is sent through a real proxy")
                .isPresent();
        centre = RunningCentre.shared();
        port = freePort();
        var folder = centre.surroundings().folder();
        var settings = Files.writeString(
                folder.resolve("proxy.conf"),
                (haproxy.isPresent() ? HAPROXY : NGINX)
                        .formatted(port, centre.service().port()));
        var command = haproxy.map(program -> List.of(program.toString(), "-db", "-f", settings.toString()))
                .orElseGet(() -> List.of(
                        nginx.orElseThrow().toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        settings.toAbsolutePath().toString()));
        proxy = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile())
                .start();
        awaitProxy();
    }

    @AfterAll
    static void end() throws Exception {
        if (proxy != null) {
            proxy.destroy();
            proxy.waitFor();
        }
    }

    static Stream<Smuggled> shapes() {
        return Smuggled.shapes();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nobody_gets_the_answer_to_what_is_hidden(Smuggled shape) throws Exception {
        var line = new RawHttp(port);
        assertThat(line.saysExactly(shape.text())).doesNotContain(EXPLANATION);
        // Whoever comes next over the same connection to the service gets their own answer.
        assertThat(line.saysExactly(REQUEST)).contains(" 401 ").doesNotContain(EXPLANATION);
    }

    private static Optional<Path> installed(String program) {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitProxy() throws Exception {
        while (proxy.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("The proxy does not run: "
                + Files.readString(centre.surroundings().folder().resolve("proxy.log")));
    }
}
