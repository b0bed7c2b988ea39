package org.doorway.launch.tryit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the embedded PostgreSQL is set up: safe on the disk or not, and small either way. */
enum DatabaseSettings {
    DURABLE("on"),
    THROWAWAY("off");

    /** Sorts and compares the same on every machine, whatever its own language. */
    static final Map<String, String> LOCALE =
            Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    private static final List<String> WHAT_MAKES_A_COMMIT_LAST =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final Map<String, String> SMALL_AND_QUIET = Map.ofEntries(
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_connections", "60"),
            // Workers for reading ahead and for parallel plans cost memory and serve large scans only.
            Map.entry("io_method", "sync"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("wal_level", "minimal"),
            // Compiling a plan takes longer than running the short statements of this service.
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            // TCP on the loopback address is the only way in.
            Map.entry("unix_socket_directories", ""),
            // A log with the rows that a constraint refused would hold what people said.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    private final String durable;

    DatabaseSettings(String durable) {
        this.durable = durable;
    }

    Map<String, String> server() {
        var settings = new HashMap<>(SMALL_AND_QUIET);
        WHAT_MAKES_A_COMMIT_LAST.forEach(name -> settings.put(name, durable));
        return settings;
    }

    /** Asks the running server: the library switches fsync off by an option of its own, and could do so again. */
    void verify(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var name : WHAT_MAKES_A_COMMIT_LAST) {
                try (var answer = statement.executeQuery("SHOW " + name)) {
                    answer.next();
                    if (!answer.getString(1).equals(durable)) {
                        throw new IllegalStateException(
                                "PostgreSQL runs with %s=%s.".formatted(name, answer.getString(1)));
                    }
                }
            }
        }
    }
}
