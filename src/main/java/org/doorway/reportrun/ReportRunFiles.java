package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.doorway.export.ReportFiles;
import org.doorway.platform.ids.Sha256;
import org.doorway.platform.sql.Transactions;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;
import org.doorway.report.summary.ReportProgress;

/** Files of runs, in pieces, so that none has to fit into memory. */
@ApplicationScoped
class ReportRunFiles {
    private static final String DONE = """
            UPDATE report_run SET state = 'DONE', ended_at = ?, steps_done = ?, steps = ?, size = ?, digest = ?, file_name = ?
            WHERE id = ? AND state = 'RUNNING' AND attempts = ?""";

    private static final String READ = "SELECT content FROM report_run_chunk WHERE run_id = ? AND number = ?";

    private final DataSource database;
    private final ReportFiles files;

    ReportRunFiles(DataSource database, ReportFiles files) {
        this.database = database;
        this.files = files;
    }

    /**
     * Writes the file of a run, which is then done; all of it or nothing.
     *
     * @throws CancellationException when the run is not theirs any more
     */
    void write(ReportRunStore.Turn turn, ReportView report, ReportFormat format, Instant now, ReportProgress underway)
            throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            Transactions.<Boolean, IOException>in(connection, transaction -> {
                var chunks = new FileChunks(transaction, turn.run(), underway);
                var digest = Sha256.digest();
                try (var out = new DigestOutputStream(chunks, digest)) {
                    files.write(report, format, out);
                }
                var steps = underway.steps() + 1;
                try (var done = transaction.prepareStatement(DONE)) {
                    done.setObject(1, now.atOffset(ZoneOffset.UTC));
                    done.setInt(2, steps);
                    done.setInt(3, steps);
                    done.setLong(4, chunks.size());
                    done.setString(5, HexFormat.of().formatHex(digest.digest()));
                    done.setString(6, ReportFiles.name(report, format));
                    done.setObject(7, turn.run());
                    done.setInt(8, turn.attempt());
                    if (done.executeUpdate() == 0) {
                        throw new CancellationException();
                    }
                }
                return true;
            });
        }
    }

    /** Sends a file. Between two pieces no connection is kept from others. */
    void send(ReportRunFile file, OutputStream out) throws IOException {
        for (int number = 0; (long) number * FileChunks.LENGTH < file.size(); number++) {
            out.write(piece(file.run(), number));
        }
    }

    private byte[] piece(UUID run, int number) throws IOException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, run);
            statement.setInt(2, number);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("The file was forgotten meanwhile");
                }
                return row.getBytes(1);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
