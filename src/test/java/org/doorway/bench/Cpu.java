package org.doorway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time in milliseconds, from the operating system's own books. */
record Cpu(double service, double database) {
    /** What the kernel counts processor time in: a hundredth of a second, on every Linux in use. */
    private static final double MILLIS_A_TICK = 10;

    private static final Path PROCESSES = Path.of("/proc");

    /** Used so far by the service's process, and by all processes of the database, also those that have ended. */
    static Cpu of(long service, long database) throws IOException {
        var ofDatabase = ticks(database, true);
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var process : processes) {
                var pid = Long.parseLong(process.getFileName().toString());
                if (parent(pid) == database) {
                    ofDatabase += ticks(pid, false);
                }
            }
        }
        return new Cpu(ticks(service, true) * MILLIS_A_TICK, ofDatabase * MILLIS_A_TICK);
    }

    Cpu since(Cpu before) {
        return new Cpu(service - before.service, database - before.database);
    }

    /** The memory that a process occupies, in megabytes. */
    static long residentMegabytes(long pid) throws IOException {
        for (var line : Files.readAllLines(PROCESSES.resolve(pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    private static long ticks(long pid, boolean withEnded) {
        var stat = stat(pid);
        // utime and stime, then the same of children that have ended: fields 14 to 17, of which 3 is the first here.
        return stat.length < 15
                ? 0
                : Long.parseLong(stat[11])
                        + Long.parseLong(stat[12])
                        + (withEnded ? Long.parseLong(stat[13]) + Long.parseLong(stat[14]) : 0);
    }

    private static long parent(long pid) {
        var stat = stat(pid);
        return stat.length < 2 ? 0 : Long.parseLong(stat[1]);
    }

    private static String[] stat(long pid) {
        try {
            var text = Files.readString(PROCESSES.resolve(pid + "/stat"));
            return text.substring(text.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
