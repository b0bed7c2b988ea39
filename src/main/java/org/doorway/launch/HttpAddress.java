package org.doorway.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/** Where the service listens while it is tried: this machine alone, unless somebody opens it on purpose. */
record HttpAddress(String host, int port) {
    private static final String USUAL_HOST = "127.0.0.1";
    private static final int USUAL_PORT = 8080;
    private static final int LARGEST_PORT = 65_535;

    /** @throws StartRefused when others could reach it and nobody said so, or when it is taken */
    static HttpAddress forTryIt(Map<String, String> environment) {
        var host = environment.getOrDefault("DOORWAY_HTTP_HOST", USUAL_HOST);
        if (!isLoopback(host) && !"yes".equals(environment.get("DOORWAY_TRY_IT_OPEN"))) {
            throw StartRefused.badConfiguration(java.util.List.of(
                    "Try-it is for this machine alone, because it prints its password and speaks plain HTTP;"
                            + " unset DOORWAY_HTTP_HOST, or set DOORWAY_TRY_IT_OPEN=yes to let others in."));
        }
        wrongPort(environment).ifPresent(sentence -> {
            throw StartRefused.badConfiguration(java.util.List.of(sentence));
        });
        var asked = environment.get("DOORWAY_HTTP_PORT");
        if (asked == null) {
            return new HttpAddress(
                    host, freePort(host, USUAL_PORT).or(() -> freePort(host, 0)).orElse(USUAL_PORT));
        }
        return new HttpAddress(
                host,
                freePort(host, Integer.parseInt(asked))
                        .orElseThrow(() -> StartRefused.cannotRun("Port " + asked + " is not free on " + host
                                + "; choose another with DOORWAY_HTTP_PORT.")));
    }

    /** Says what is wrong with the port that the environment asks for, if anything. */
    static Optional<String> wrongPort(Map<String, String> environment) {
        var asked = environment.getOrDefault("DOORWAY_HTTP_PORT", "0");
        return asked.matches("\\d{1,5}") && Integer.parseInt(asked) <= LARGEST_PORT
                ? Optional.empty()
                : Optional.of("DOORWAY_HTTP_PORT must be a port number between 0 and 65535.");
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** What people on this machine open. */
    String url() {
        return "http://localhost:" + port;
    }

    private static Optional<Integer> freePort(String host, int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, wanted));
            return Optional.of(socket.getLocalPort());
        } catch (IOException taken) {
            return Optional.empty();
        }
    }
}
