package org.doorway.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorway.packaged.PackagedService;
import org.doorway.packaged.SmallCentre;
import org.doorway.packaged.Surroundings;

/**
 * Records visits through the packaged service and, in turns with it, the same rows by plain JDBC: at some numbers of
 * connections, and again with many more visits stored.
 */
public final class Benchmark {
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final int ROUNDS = 3;
    private static final int WARM_UP_ROUNDS_WITHOUT_GAIN = 10;
    private static final double GAIN = 0.97;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(4);
    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final Duration COUNTING = Duration.ofSeconds(3);
    private static final int PEOPLE = 300;

    private final Surroundings surroundings;
    private final StoredVisits stored;
    private final Report report = new Report();

    private Benchmark(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.stored = new StoredVisits(surroundings);
    }

    public static void main(String... arguments) throws Exception {
        try (var surroundings = Surroundings.named("bench")) {
            new Benchmark(surroundings).run(Integer.getInteger("bench.visits", MANY));
        }
    }

    private void run(int most) throws Exception {
        try (var service = start()) {
            say("Setting up a centre ...");
            SmallCentre.setUp(service.port(), surroundings.signIn());
        }
        say("Starting the service a few times ...");
        report.startUp("as packaged", StartUp.of(surroundings));
        try (var service = start()) {
            report.memory("idle after the start", Cpu.residentMegabytes(service.pid()));
            measure(service, most);
            report.memory("after the load", Cpu.residentMegabytes(service.pid()));
        }
        report.print();
    }

    private void measure(PackagedService service, int most) throws Exception {
        var codes = SmallCentre.codes(service.port(), surroundings.signIn(), PEOPLE);
        var through = new ServiceLoad(service.port(), surroundings.signIn(), codes);
        var floor = new FloorLoad(surroundings, stored.hashesInUse());
        Callable<Cpu> cpu = () -> Cpu.of(service.pid(), surroundings.databaseProcess());
        say("Warming up ...");
        warmUp(through, cpu);
        Round.of(floor, 8, COUNTING, SETTLING, cpu);
        for (int visits = FEW; visits <= most; visits = visits < MANY ? MANY : 10 * visits) {
            say("Storing %,d visits ...", visits);
            stored.fill(visits);
            for (var connections : CONNECTIONS) {
                say("Recording more, over %d connections ...", connections);
                report.add(alternate(through, floor, visits, connections, cpu));
            }
            stored.count();
        }
        say("Sending batches from phones ...");
        report.phones(new PhonesAndDesk(service, surroundings.signIn(), codes, cpu).measure());
    }

    /** Until the code that is run often has been compiled: a visit has not become cheaper for half a minute. */
    private static void warmUp(ServiceLoad through, Callable<Cpu> cpu) throws Exception {
        var until = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        var cheapest = Double.MAX_VALUE;
        var withoutGain = 0;
        while (withoutGain < WARM_UP_ROUNDS_WITHOUT_GAIN && System.nanoTime() < until) {
            var cost = Round.of(through, 8, Duration.ZERO, COUNTING, cpu).cpu().service();
            withoutGain = cost < GAIN * cheapest ? 0 : withoutGain + 1;
            cheapest = Math.min(cost, cheapest);
        }
    }

    /** In turns, so that whatever else the machine does meets both alike. */
    private static Comparison alternate(
            ServiceLoad through, FloorLoad floor, int visits, int connections, Callable<Cpu> cpu) throws Exception {
        var ofService = new ArrayList<Round.Result>();
        var ofFloor = new ArrayList<Round.Result>();
        for (int i = 0; i < ROUNDS; i++) {
            ofService.add(Round.of(through, connections, SETTLING, COUNTING, cpu));
            ofFloor.add(Round.of(floor, connections, SETTLING, COUNTING, cpu));
        }
        return Comparison.of(visits, connections, ofService, ofFloor);
    }

    private PackagedService start() throws IOException, InterruptedException {
        var service = PackagedService.start(
                surroundings.environment(), surroundings.folder().resolve("service.log"));
        service.awaitReady();
        return service;
    }

    private static void say(String what, Object... values) {
        System.out.println(what.formatted(values));
    }
}
