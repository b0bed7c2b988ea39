package org.doorway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as tables that can be read here and pasted elsewhere. */
final class Report {
    private static final Path FILE = Path.of("target", "bench.md");

    private final List<String> speed = new ArrayList<>(List.of(
            "| Stored | Connections | Service visits/s | p50 ms | p99 ms | Floor visits/s | p50 ms | p99 ms "
                    + "| Ratio | Service CPU ms/visit | Database CPU ms/visit | same, floor |",
            "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"));
    private final List<String> phones =
            new ArrayList<>(List.of("| Phones | First | Second | Ratio |", "|---|---:|---:|---:|"));
    private final List<String> rest = new ArrayList<>(List.of("| | |", "|---|---:|"));

    void add(Comparison it) {
        var row = String.format(
                Locale.ROOT,
                "| %,d | %d | %,.0f | %.1f | %.1f | %,.0f | %.1f | %.1f | **%.2f** | %.2f | %.2f | %.2f |",
                it.stored(),
                it.connections(),
                it.service().perSecond(),
                it.service().p50(),
                it.service().p99(),
                it.floor().perSecond(),
                it.floor().p50(),
                it.floor().p99(),
                it.ratio(),
                it.service().cpu().service(),
                it.service().cpu().database(),
                it.floor().cpu().database());
        speed.add(row);
        System.out.println(row);
    }

    void startUp(String how, StartUp it) {
        rest.add(String.format(
                Locale.ROOT,
                "| Start-up, %s | %.1f s until ready (%.1f s by its own count, %.1f s of processor time) |",
                how,
                it.seconds(),
                it.own(),
                it.cpuSeconds()));
    }

    void phones(List<String> rows) {
        phones.addAll(rows);
        rows.forEach(System.out::println);
    }

    void memory(String when, long megabytes) {
        rest.add("| Resident memory, %s | %d MB |".formatted(when, megabytes));
    }

    void print() throws IOException {
        var machine = "JDK %s, %d processors, PostgreSQL with durable commits on the same machine"
                .formatted(
                        System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
        var text = String.join("\n", speed) + "\n\n" + String.join("\n", phones) + "\n\n" + String.join("\n", rest)
                + "\n\n" + machine + "\n";
        Files.writeString(FILE, text);
        System.out.println("\n" + text + "\nAlso in " + FILE);
    }
}
