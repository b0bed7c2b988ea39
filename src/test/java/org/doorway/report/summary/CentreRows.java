package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.platform.ids.Ids;
import org.doorway.report.summary.Ledger.Entry;
import org.doorway.report.summary.Ledger.Line;
import org.jspecify.annotations.Nullable;

/** Writes what happened into the tables as the service does, and years into the past, which no desk could. */
public final class CentreRows {
    private final DataSource database;

    CentreRows(DataSource database) {
        this.database = database;
    }

    public UUID person() throws SQLException {
        var id = UUID.randomUUID();
        run("INSERT INTO participant (id, version) VALUES (?, 0)", id);
        return id;
    }

    UUID stop(Ledger.Place site) throws SQLException {
        var id = UUID.randomUUID();
        run("""
                INSERT INTO stop (id, site_id, name, kind, version, created_as)
                VALUES (?, ?, 'Under the bridge', 'PLACE', 0, '')""", id, site.id());
        return id;
    }

    void visit(Entry visit) throws SQLException {
        atOnce(connection -> {
            run(
                    connection,
                    """
                    INSERT INTO visit (id, site_id, participant_id, stop_id, arrived_at, recorded_at, closes_at,
                                       modality, people_served, created_as)
                    VALUES (?, ?, ?, ?, ?, now(), ?, ?, ?, '')""",
                    visit.id,
                    visit.site.id(),
                    visit.who,
                    visit.stop,
                    visit.at,
                    end(visit),
                    visit.modality,
                    visit.served);
            for (var line : visit.lines) {
                line(connection, visit, line);
            }
        });
    }

    private static Instant end(Entry visit) {
        return visit.day()
                .plusDays(1)
                .atTime(visit.site.firstHour, 0)
                .atZone(visit.site.zone)
                .toInstant();
    }

    private static void line(Connection connection, Entry visit, Line line) throws SQLException {
        run(
                connection,
                """
                INSERT INTO visit_line (visit_id, id, item_id, position, given, asked_for, for_others, unmet_reason,
                                        estimated, undone_at, counts_as, counts_quantity)
                VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)""",
                visit.id,
                Ids.orHappening(null),
                line.item.id(),
                line.given,
                line.askedFor,
                line.forOthers,
                line.reason,
                line.estimated,
                line.undone ? visit.at : null,
                line.item.countsAs(),
                line.item.countsQuantity());
    }

    void headCount(Entry heads) throws SQLException {
        atOnce(connection -> {
            run(connection, """
                    INSERT INTO tally (id, site_id, day, recorded_at, headcount, modality, stop_id, created_as)
                    VALUES (?, ?, ?, now(), ?, ?, ?, '')""", heads.id, heads.site.id(), heads.day(), heads.served, heads.modality, heads.stop);
            for (var line : heads.lines) {
                run(
                        connection,
                        """
                        INSERT INTO tally_line (tally_id, item_id, given, asked_for, unmet_reason, estimated, counts_as,
                                                counts_quantity)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                        heads.id,
                        line.item.id(),
                        line.given,
                        line.askedFor,
                        line.reason,
                        line.estimated,
                        line.item.countsAs(),
                        line.item.countsQuantity());
            }
        });
    }

    void voided(Entry entry) throws SQLException {
        run(
                entry.isVisit()
                        ? "UPDATE visit SET voided_at = now(), void_reason = 'MISTAKE', version = version + 1 WHERE id = ?"
                        : "UPDATE tally SET voided_at = now(), version = version + 1 WHERE id = ?",
                entry.id);
    }

    void restored(Entry entry) throws SQLException {
        run(
                entry.isVisit()
                        ? "UPDATE visit SET voided_at = NULL, void_reason = NULL, version = version + 1 WHERE id = ?"
                        : "UPDATE tally SET voided_at = NULL, version = version + 1 WHERE id = ?",
                entry.id);
    }

    void cameAt(Entry visit) throws SQLException {
        run(
                "UPDATE visit SET arrived_at = ?, closes_at = ?, modality = ?, version = version + 1 WHERE id = ?",
                visit.at,
                end(visit),
                visit.modality,
                visit.id);
    }

    void belongsTo(Entry visit, @Nullable UUID who) throws SQLException {
        run("UPDATE visit SET participant_id = ?, version = version + 1 WHERE id = ?", who, visit.id);
    }

    void takesMore(Entry visit, Line line) throws SQLException {
        atOnce(connection -> {
            line(connection, visit, line);
            run(connection, "UPDATE visit SET version = version + 1 WHERE id = ?", visit.id);
        });
    }

    void undoesAll(Entry visit) throws SQLException {
        atOnce(connection -> {
            run(connection, "UPDATE visit_line SET undone_at = now() WHERE visit_id = ?", visit.id);
            run(connection, "UPDATE visit SET version = version + 1 WHERE id = ?", visit.id);
        });
    }

    void run(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, sql, values);
        }
    }

    private interface Writing {
        void to(Connection connection) throws SQLException;
    }

    private void atOnce(Writing writing) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            writing.to(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
