package org.doorway.launch.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the service listens while it is tried: this machine alone, unless somebody opens it on purpose. */
public record HttpAddress(String host, int port) {
    private static final String USUAL_HOST = "127.0.0.1";
    private static final String SERVICE = "DOORWAY_HTTP";
    private static final String MANAGEMENT = "DOORWAY_MANAGEMENT";
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_MANAGEMENT_PORT = 9000;
    private static final int LARGEST_PORT = 65_535;

    /** @throws StartRefused when others could reach it and nobody said so, or when it is taken */
    public static HttpAddress forTryIt(Map<String, String> environment) {
        return free(environment, SERVICE, USUAL_PORT);
    }

    /** Where the service tells how it is; the same is refused. */
    public static HttpAddress forManagement(Map<String, String> environment) {
        return free(environment, MANAGEMENT, USUAL_MANAGEMENT_PORT);
    }

    private static HttpAddress free(Map<String, String> environment, String name, int usualPort) {
        var host = environment.getOrDefault(name + "_HOST", USUAL_HOST);
        if (!isLoopback(host) && !"yes".equals(environment.get("DOORWAY_TRY_IT_OPEN"))) {
            throw StartRefused.badConfiguration(
                    List.of("Try-it is for this machine alone, because it prints its password and speaks plain HTTP;"
                            + " unset " + name + "_HOST, or set DOORWAY_TRY_IT_OPEN=yes to let others in."));
        }
        var wrong = wrongPorts(environment);
        if (!wrong.isEmpty()) {
            throw StartRefused.badConfiguration(wrong);
        }
        var asked = environment.get(name + "_PORT");
        if (asked == null) {
            return new HttpAddress(
                    host, freePort(host, usualPort).or(() -> freePort(host, 0)).orElse(usualPort));
        }
        return new HttpAddress(
                host,
                freePort(host, Integer.parseInt(asked))
                        .orElseThrow(() -> StartRefused.cannotRun("Port " + asked + " is not free on " + host
                                + "; choose another with " + name + "_PORT.")));
    }

    /** Says what is wrong with the ports that the environment asks for, if anything. */
    public static List<String> wrongPorts(Map<String, String> environment) {
        return Stream.of(SERVICE, MANAGEMENT)
                .map(name -> name + "_PORT")
                .filter(name -> !isPort(environment.getOrDefault(name, "0")))
                .map(name -> name + " must be a port number between 0 and 65535.")
                .toList();
    }

    private static boolean isPort(String asked) {
        return asked.matches("\\d{1,5}") && Integer.parseInt(asked) <= LARGEST_PORT;
    }

    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** What people on this machine open. */
    public String url() {
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
