package org.doorway.visit.arrival;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.doorway.visit.line.VisitLine;
import org.jspecify.annotations.Nullable;

/** Fills visits and lines in where a statement asks for them; each answers with the position behind. */
final class VisitParameters {
    private VisitParameters() {}

    static int bindVisit(PreparedStatement statement, int from, Arrival arrival, @Nullable CodeOutcome code)
            throws SQLException {
        var at = from;
        statement.setObject(at++, arrival.id());
        statement.setInt(at++, arrival.site().id());
        setId(statement, at++, arrival.stop());
        statement.setObject(at++, arrival.arrivedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(at++, arrival.recordedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(at++, arrival.closesAt().atOffset(ZoneOffset.UTC));
        statement.setString(at++, arrival.modality().name());
        statement.setInt(at++, arrival.peopleServed());
        statement.setBytes(at++, arrival.createdAs());
        statement.setString(at++, code == null ? null : code.name());
        return at;
    }

    static int bindLines(PreparedStatement statement, int from, List<VisitLine> lines) throws SQLException {
        var at = from;
        for (var line : lines) {
            statement.setObject(at++, line.key.id());
            statement.setInt(at++, line.itemId);
            statement.setInt(at++, line.given);
            statement.setObject(at++, line.askedFor, Types.INTEGER);
            statement.setObject(at++, line.forOthers, Types.INTEGER);
            statement.setString(at++, line.unmetReason == null ? null : line.unmetReason.name());
            statement.setObject(at++, line.minutes, Types.INTEGER);
            statement.setString(at++, line.lot);
            statement.setBoolean(at++, line.estimated);
            statement.setInt(at++, line.position);
            statement.setString(at++, line.countsAs);
            statement.setObject(at++, line.countsQuantity, Types.INTEGER);
        }
        return at;
    }

    static void setId(PreparedStatement statement, int at, @Nullable UUID id) throws SQLException {
        if (id == null) {
            // Named as what it is: of a parameter without a type the driver learns the type from the server, and from
            // then on it waits twice whenever the statement answers with columns of any length.
            statement.setNull(at, Types.OTHER, "uuid");
        } else {
            statement.setObject(at, id);
        }
    }
}
