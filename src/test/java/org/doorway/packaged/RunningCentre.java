package org.doorway.packaged;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A centre that is served: its surroundings, the service, and a relay between the service and the database. */
final class RunningCentre implements AutoCloseable {
    private final Surroundings surroundings;
    private final Relay relay;
    private final Map<String, String> settings;
    private static @Nullable RunningCentre shared;

    private PackagedService service;

    private RunningCentre(Surroundings surroundings, Relay relay, Map<String, String> settings) {
        this.surroundings = surroundings;
        this.relay = relay;
        this.settings = settings;
    }

    /**
     * The one for all tests that need nothing special, which is there until all of them have ended. What a test does to
     * it is mended for the next: it is served again if it is not.
     */
    static synchronized RunningCentre shared() throws Exception {
        if (shared == null) {
            shared = named("packaged-it");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.service.terminate()));
        } else if (!shared.service.isReady()) {
            shared.service.close();
            shared.startService();
        }
        return shared;
    }

    /** @param name of the folder under {@code target} */
    static RunningCentre named(String name) throws Exception {
        return named(name, Map.of());
    }

    /** @param settings that the environment has besides those that every service needs */
    static RunningCentre named(String name, Map<String, String> settings) throws Exception {
        var surroundings = Surroundings.named(name);
        var centre = new RunningCentre(surroundings, Relay.to(surroundings.databasePort()), settings);
        try {
            centre.startService();
            SmallCentre.setUp(centre.service.port(), surroundings.signIn());
            return centre;
        } catch (Exception failed) {
            centre.close();
            throw failed;
        }
    }

    void startService() throws IOException, InterruptedException {
        var environment = new HashMap<>(surroundings.environment(relay.port()));
        environment.putAll(settings);
        service = PackagedService.start(
                environment, surroundings.folder().resolve("log"), PackagedService.FIRST_COMPILER_ONLY);
        service.awaitReady();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Relay relay() {
        return relay;
    }

    PackagedService service() {
        return service;
    }

    List<String> codes(int people) throws IOException {
        return SmallCentre.codes(service.port(), surroundings.signIn(), people);
    }

    String token() {
        return surroundings.signIn().token("front_desk", "somebody-at-the-desk");
    }

    String token(String role) {
        return surroundings.signIn().token(role, "somebody-else");
    }

    /** This many desks, each of which records visits one after the other. */
    BusyDesks busyDesks(int desks) throws IOException {
        return BusyDesks.open(desks, service.port(), token(), id -> new VisitBody(id, null).json());
    }

    /** Really stops PostgreSQL: whoever is connected is cut off, and nothing listens where it was. */
    void stopDatabase() throws IOException {
        relay.shut();
        surroundings.stopDatabase();
    }

    /** Starts it again, with all that it had. */
    void startDatabase() throws SQLException, IOException {
        surroundings.startDatabase();
        relay.openTo(surroundings.databasePort());
    }

    HeldVisits holdVisits() throws SQLException, IOException {
        return HeldVisits.by(surroundings.connectAsSuperuser());
    }

    /** Whether it answers for the last time on each connection. */
    boolean isStopping() throws IOException {
        try (var line = line()) {
            return "close"
                    .equals(line.get("/api/v1/problems/not-found").headers().get("Connection"));
        }
    }

    /** How the service says it is: the status of {@code /q/health/...}. */
    int health(String path) throws IOException {
        try (var line = HttpLine.open(service.managementPort())) {
            return line.get("/q/health/" + path).status();
        }
    }

    /** What is really stored. */
    VisitRows stored() throws Exception {
        return VisitRows.of(surroundings.connectAsSuperuser());
    }

    HttpLine line() throws IOException {
        return HttpLine.open(service.port());
    }

    @Override
    public void close() throws Exception {
        try (surroundings;
                relay) {
            if (service != null) {
                service.close();
            }
        }
    }
}
