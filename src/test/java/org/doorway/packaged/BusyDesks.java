package org.doorway.packaged;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Several desks at once. Each records one visit after the other over a connection of its own, with ids that it chose,
 * and repeats what was answered 503; when its connection is cut it stops.
 */
final class BusyDesks implements AutoCloseable {
    private static final Set<Integer> STORED = Set.of(200, 201);
    private static final int AWAY = 503;
    private static final Duration BEFORE_REPEATING = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final String token;
    private final Function<UUID, String> body;
    private final List<Thread> desks = new ArrayList<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unacknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<HttpAnswer> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile long lastAcknowledgedAt = System.nanoTime();
    private volatile boolean closing;

    private BusyDesks(int port, String token, Function<UUID, String> body) {
        this.port = port;
        this.token = token;
        this.body = body;
    }

    /** @param body of the request to record a visit of an id */
    static BusyDesks open(int desks, int port, String token, Function<UUID, String> body) throws IOException {
        var busy = new BusyDesks(port, token, body);
        for (int i = 0; i < desks; i++) {
            var line = HttpLine.open(port);
            var desk = new Thread(() -> busy.work(line), "desk " + i);
            desk.setDaemon(true);
            busy.desks.add(desk);
        }
        busy.desks.forEach(Thread::start);
        return busy;
    }

    private void work(HttpLine line) {
        try (line) {
            while (!closing) {
                var id = UUID.randomUUID();
                unacknowledged.add(id);
                record(line, id);
            }
        } catch (IOException cut) {
            if (line.hasBegunToAnswer()) {
                surprises.add("An answer was cut off in its middle");
            }
        } catch (InterruptedException | RuntimeException unexpected) {
            surprises.add(unexpected.toString());
        }
    }

    private void record(HttpLine line, UUID id) throws IOException, InterruptedException {
        while (true) {
            var answer = send(line, id);
            if (STORED.contains(answer.status())) {
                acknowledged.add(id);
                unacknowledged.remove(id);
                lastAcknowledgedAt = System.nanoTime();
                return;
            }
            if (answer.status() != AWAY) {
                surprises.add(answer.status() + " " + new String(answer.body()));
                return;
            }
            refusals.add(answer);
            if (closing) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(BEFORE_REPEATING.toMillis());
        }
    }

    private HttpAnswer send(HttpLine line, UUID id) throws IOException {
        line.send(HttpLine.post("/api/v1/visits", token, body.apply(id)));
        return line.answer();
    }

    /** Waits until that many more visits are recorded than are now. */
    void recordMore(int visits) throws Exception {
        var enough = acknowledged.size() + visits;
        Patience.until(enough + " visits are recorded", () -> acknowledged.size() >= enough || !surprises.isEmpty());
    }

    /** How long ago the last visit was acknowledged. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - lastAcknowledgedAt);
    }

    /** Waits until the last desk's connection is cut. */
    void awaitCut() throws InterruptedException {
        for (var desk : desks) {
            desk.join(PATIENCE.toMillis());
            if (desk.isAlive()) {
                throw new AssertionError(desk.getName() + " still waits for an answer");
            }
        }
    }

    /** Sends what was not acknowledged once more, with the same ids; the service may have been started anew. */
    List<Integer> repeatUnacknowledged(int newPort, String newToken) throws IOException {
        var statuses = new ArrayList<Integer>();
        try (var line = HttpLine.open(newPort)) {
            for (var id : unacknowledged) {
                statuses.add(line.exchange(HttpLine.post("/api/v1/visits", newToken, body.apply(id))));
            }
        }
        return statuses;
    }

    Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    Set<UUID> unacknowledged() {
        return Set.copyOf(unacknowledged);
    }

    /** Every 503. */
    List<HttpAnswer> refusals() {
        return List.copyOf(refusals);
    }

    /** Whatever else went wrong; it should be nothing. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** The desks finish what they are at, and end. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        awaitCut();
    }
}
