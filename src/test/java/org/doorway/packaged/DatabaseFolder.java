package org.doorway.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The folder of an embedded PostgreSQL: what is known of the server from there, whoever started it. */
record DatabaseFolder(Path path) {
    private static final int LINE_OF_PROCESS = 0;
    private static final int LINE_OF_PORT = 3;

    /** The process that all processes of the database come from. */
    ProcessHandle process() throws IOException {
        return ProcessHandle.of(number(LINE_OF_PROCESS)).orElseThrow();
    }

    /** A connection that may do anything. */
    Connection connectAsSuperuser() throws SQLException, IOException {
        var password = Files.readString(path.resolve("superuser-password"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/doorway".formatted(number(LINE_OF_PORT)), "postgres", password.strip());
    }

    private long number(int line) throws IOException {
        return Long.parseLong(Files.readAllLines(path.resolve("data/postmaster.pid"))
                .get(line)
                .strip());
    }
}
