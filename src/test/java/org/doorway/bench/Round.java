package org.doorway.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Some seconds of a load at one number of connections. */
final class Round {
    private static final int MOST = 1 << 20;

    /**
     * What came out of a round.
     *
     * @param p50 half of the visits took at most this long, in milliseconds
     * @param p99 99 of 100 visits took at most this long, in milliseconds
     * @param cpu milliseconds a visit
     */
    record Result(double perSecond, double p50, double p99, Cpu cpu) {}

    private enum Phase {
        WARMING,
        COUNTING,
        OVER
    }

    private final Load load;
    private final int connections;
    private final Callable<Cpu> cpu;
    private final CountDownLatch booked = new CountDownLatch(1);
    private volatile Phase phase = Phase.WARMING;

    private Round(Load load, int connections, Callable<Cpu> cpu) {
        this.load = load;
        this.connections = connections;
        this.cpu = cpu;
    }

    /** @param warming how long visits are recorded before they are counted */
    static Result of(Load load, int connections, Duration warming, Duration counting, Callable<Cpu> cpu)
            throws Exception {
        return new Round(load, connections, cpu).run(warming, counting);
    }

    private Result run(Duration warming, Duration counting) throws Exception {
        var desks = Executors.newFixedThreadPool(connections);
        try {
            var open = new CountDownLatch(connections);
            var counts = new ArrayList<Future<int[]>>();
            for (int i = 0; i < connections; i++) {
                var number = i;
                counts.add(desks.submit(() -> work(number, open)));
            }
            open.await();
            TimeUnit.NANOSECONDS.sleep(warming.toNanos());
            var before = cpu.call();
            var start = System.nanoTime();
            phase = Phase.COUNTING;
            TimeUnit.NANOSECONDS.sleep(counting.toNanos());
            phase = Phase.OVER;
            var seconds = (System.nanoTime() - start) / 1e9;
            var used = cpu.call().since(before);
            booked.countDown();
            return result(counts, seconds, used);
        } finally {
            phase = Phase.OVER;
            booked.countDown();
            desks.shutdown();
            desks.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private int[] work(int number, CountDownLatch open) throws Exception {
        var micros = new int[1024];
        var count = 0;
        try (var desk = load.open(number)) {
            open.countDown();
            while (phase != Phase.OVER) {
                var counted = phase == Phase.COUNTING;
                var start = System.nanoTime();
                desk.recordVisit();
                if (counted && phase == Phase.COUNTING && count < MOST) {
                    micros = count < micros.length ? micros : Arrays.copyOf(micros, 2 * count);
                    micros[count++] = (int) ((System.nanoTime() - start) / 1000);
                }
            }
            // A connection that is closed takes a process of the database with it, and its time off the books.
            booked.await();
        } finally {
            open.countDown();
        }
        return Arrays.copyOf(micros, count);
    }

    private static Result result(ArrayList<Future<int[]>> counts, double seconds, Cpu used) throws Exception {
        var all = new int[0];
        for (var count : counts) {
            var some = count.get();
            var at = all.length;
            all = Arrays.copyOf(all, at + some.length);
            System.arraycopy(some, 0, all, at, some.length);
        }
        Arrays.sort(all);
        if (all.length == 0) {
            throw new IllegalStateException("Not one visit was recorded");
        }
        return new Result(
                all.length / seconds,
                all[all.length / 2] / 1000.0,
                all[Math.min(all.length - 1, all.length * 99 / 100)] / 1000.0,
                new Cpu(used.service() / all.length, used.database() / all.length));
    }
}
