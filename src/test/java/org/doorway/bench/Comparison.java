package org.doorway.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Rounds through the service beside rounds by plain JDBC, each as the median of its rounds. */
record Comparison(int stored, int connections, Round.Result service, Round.Result floor, double ratio) {
    static Comparison of(int stored, int connections, List<Round.Result> service, List<Round.Result> floor) {
        var ratios = IntStream.range(0, service.size())
                .mapToObj(i -> service.get(i).perSecond() / floor.get(i).perSecond())
                .toList();
        return new Comparison(stored, connections, median(service), median(floor), median(ratios, Double::doubleValue));
    }

    private static Round.Result median(List<Round.Result> rounds) {
        return new Round.Result(
                median(rounds, Round.Result::perSecond),
                median(rounds, Round.Result::p50),
                median(rounds, Round.Result::p99),
                new Cpu(
                        median(rounds, round -> round.cpu().service()),
                        median(rounds, round -> round.cpu().database())));
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        var sorted = all.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
