package org.doorway.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.doorway.packaged.PackagedService;
import org.doorway.packaged.Surroundings;

/**
 * How long the service takes from the start of its process until it says that it is ready.
 *
 * @param seconds until the first answer that says so
 * @param own what the service itself says of its start, in seconds
 * @param cpuSeconds processor time used until then
 */
record StartUp(double seconds, double own, double cpuSeconds) {
    private static final int TIMES = 3;
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    /** The median of a few starts on a database that is up to date. */
    static StartUp of(Surroundings surroundings, String... options) throws IOException, InterruptedException {
        var starts = new ArrayList<StartUp>();
        for (int i = 0; i < TIMES; i++) {
            var log = surroundings.folder().resolve("start-up.log");
            try (var service = PackagedService.start(surroundings.environment(), log, options)) {
                var seconds = service.awaitReady().toNanos() / 1e9;
                var cpu = Cpu.of(service.pid(), surroundings.databaseProcess()).service() / 1000;
                var own = STARTED.matcher(service.log());
                starts.add(new StartUp(seconds, own.find() ? Double.parseDouble(own.group(1)) : Double.NaN, cpu));
            }
        }
        starts.sort(java.util.Comparator.comparingDouble(StartUp::seconds));
        return starts.get(TIMES / 2);
    }
}
