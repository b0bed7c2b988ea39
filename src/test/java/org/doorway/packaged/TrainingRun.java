package org.doorway.packaged;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.doorway.SignIn;

/**
 * Lets the packaged service live through a short day while the JVM writes down which classes it loads and which methods
 * it runs: what becomes of that is the cache that an image starts from (see {@code docker/Dockerfile}).
 *
 * <p>Arguments: the options that the JVM is started with, the one that names the cache among them.
 */
final class TrainingRun {
    private static final int PEOPLE = 10;
    private static final int VISITS = 400;

    private final HttpLine line;
    private final SignIn signIn;

    private TrainingRun(HttpLine line, SignIn signIn) {
        this.line = line;
        this.signIn = signIn;
    }

    public static void main(String... options) {
        try (var around = Surroundings.named("training")) {
            train(around, options);
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void train(Surroundings around, String... options) throws Exception {
        var service =
                PackagedService.start(around.environment(), around.folder().resolve("service.log"), options);
        try (service;
                var line = awaitLine(service)) {
            SmallCentre.setUp(service.port(), around.signIn());
            var codes = SmallCentre.codes(service.port(), around.signIn(), PEOPLE);
            new TrainingRun(line, around.signIn()).aDay(codes);
        } finally {
            System.out.println(service.log());
        }
    }

    private static HttpLine awaitLine(PackagedService service) throws IOException, InterruptedException {
        System.out.println("Ready after " + service.awaitReady());
        return HttpLine.open(service.port());
    }

    private void aDay(List<String> codes) throws IOException {
        get("/api/v1/menu?site=main");
        for (int i = 0; i < VISITS; i++) {
            var code = i % 3 == 0 ? codes.get(i % PEOPLE) : null;
            var visit = new VisitBody(UUID.randomUUID(), code);
            post("/api/v1/visits", visit.json());
            if (i % 10 == 0) {
                post("/api/v1/visits/" + visit.id() + "/departure", "{}");
                get("/api/v1/visits/" + visit.id());
                get("/api/v1/visits?site=main");
            }
        }
        post("/api/v1/visits", "{\"site\": \"nowhere\", \"unknown\": 1}");
        get("/nowhere");
    }

    private void post(String path, String body) throws IOException {
        line.exchange(HttpLine.post(path, token(), body));
    }

    private void get(String path) throws IOException {
        line.exchange(HttpLine.request("GET", path, token(), ""));
    }

    private String token() {
        return signIn.token("front_desk", "somebody-in-training");
    }
}
