package org.doorway;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Several requests at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    public interface Numbered<T> {
        T call(int number) throws Exception;
    }

    public static <T> List<T> times(int times, Numbered<T> request) throws Exception {
        var gate = new CyclicBarrier(times);
        var threads = Executors.newFixedThreadPool(times);
        try {
            var waiting = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit((Callable<T>) () -> {
                        gate.await();
                        return request.call(number);
                    }))
                    .toList();
            var answers = new java.util.ArrayList<T>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
