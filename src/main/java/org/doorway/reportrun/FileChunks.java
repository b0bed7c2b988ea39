package org.doorway.reportrun;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.doorway.report.summary.ReportProgress;

/** Writes a file to the database a piece at a time; all of them are as long as each other but for the last one. */
final class FileChunks extends OutputStream {
    static final int LENGTH = 65_536;

    private final Connection connection;
    private final UUID run;
    private final ReportProgress underway;
    private final byte[] piece = new byte[LENGTH];
    private int filled;
    private int number;

    /** @param underway the report that the file is of: when it is stopped, so is writing */
    FileChunks(Connection connection, UUID run, ReportProgress underway) {
        this.connection = connection;
        this.run = run;
        this.underway = underway;
    }

    /** Bytes so far. */
    long size() {
        return (long) number * LENGTH + filled;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int at = 0; at < length; ) {
            var part = Math.min(length - at, LENGTH - filled);
            System.arraycopy(bytes, offset + at, piece, filled, part);
            filled += part;
            at += part;
            if (filled == LENGTH) {
                store();
                number++;
                filled = 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            store();
        }
    }

    private void store() throws IOException {
        underway.goOn();
        try (var statement = connection.prepareStatement(
                "INSERT INTO report_run_chunk (run_id, number, content) VALUES (?, ?, ?)")) {
            statement.setObject(1, run);
            statement.setInt(2, number);
            statement.setBytes(3, Arrays.copyOf(piece, filled));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
