package org.doorway.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.doorway.SignIn;
import org.doorway.packaged.PackagedService;

/** What phones that come back from the street gain by sending batches, and what a desk notices of them. */
final class PhonesAndDesk {
    private static final int VISITS = 500;
    private static final int PHONES = 10;
    private static final int ROUNDS = 3;
    private static final Duration SETTLING = Duration.ofSeconds(1);
    private static final Duration COUNTING = Duration.ofSeconds(5);

    private final PackagedService service;
    private final SignIn signIn;
    private final List<String> codes;
    private final ServiceLoad desk;
    private final Callable<Cpu> cpu;

    PhonesAndDesk(PackagedService service, SignIn signIn, List<String> codes, Callable<Cpu> cpu) {
        this.service = service;
        this.signIn = signIn;
        this.codes = codes;
        this.desk = new ServiceLoad(service.port(), signIn, codes);
        this.cpu = cpu;
    }

    /** One row for each thing that was measured. */
    List<String> measure() throws Exception {
        var rows = new ArrayList<String>();
        Round.of(phones(VISITS), 2, Duration.ZERO, COUNTING, cpu);
        for (var connections : List.of(1, 4)) {
            rows.add(batchesAgainstSingleVisits(connections));
        }
        rows.addAll(memory());
        rows.add(deskBesidePhones());
        return rows;
    }

    private String batchesAgainstSingleVisits(int connections) throws Exception {
        var single = new ArrayList<Round.Result>();
        var batched = new ArrayList<Round.Result>();
        for (int i = 0; i < ROUNDS; i++) {
            single.add(Round.of(desk, connections, SETTLING, COUNTING, cpu));
            batched.add(Round.of(phones(VISITS), connections, SETTLING, COUNTING, cpu));
        }
        var one = median(single).perSecond();
        var many = median(batched).perSecond() * VISITS;
        return row(
                "Visits/s over %d connections: in batches of %d, one by one".formatted(connections, VISITS),
                many,
                one,
                many / one);
    }

    /** Resident, after as many visits in small batches and in large ones. */
    private List<String> memory() throws Exception {
        Round.of(phones(100), 2, SETTLING, COUNTING, cpu);
        var small = Cpu.residentMegabytes(service.pid());
        Round.of(phones(1000), 2, SETTLING, COUNTING, cpu);
        var large = Cpu.residentMegabytes(service.pid());
        return List.of(row("MB resident after batches of 1,000, of 100", large, small, (double) large / small));
    }

    private String deskBesidePhones() throws Exception {
        var idle = new ArrayList<Round.Result>();
        var busy = new ArrayList<Round.Result>();
        var street = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < ROUNDS; i++) {
                idle.add(Round.of(desk, 1, SETTLING, COUNTING, cpu));
                var sync = street.submit(() ->
                        Round.of(phones(VISITS), PHONES, Duration.ZERO, COUNTING.plus(SETTLING.multipliedBy(3)), cpu));
                busy.add(Round.of(desk, 1, SETTLING, COUNTING, cpu));
                sync.get();
            }
        } finally {
            street.shutdown();
        }
        var beside = median(busy).p99();
        var alone = median(idle).p99();
        return row(
                "p99 ms at a desk: beside %d phones that sync, alone".formatted(PHONES), beside, alone, beside / alone);
    }

    private PhoneLoad phones(int visits) {
        return new PhoneLoad(service.port(), signIn, codes, visits);
    }

    private static Round.Result median(List<Round.Result> rounds) {
        return rounds.stream()
                .sorted(java.util.Comparator.comparingDouble(Round.Result::p99))
                .toList()
                .get(rounds.size() / 2);
    }

    private static String row(String what, double first, double second, double ratio) {
        return String.format(Locale.ROOT, "| %s | %,.1f | %,.1f | **%.2f** |", what, first, second, ratio);
    }
}
