package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.site.SiteRef;

/**
 * Finds the visits of somebody that the desk should think of: the one that is still open today, and one that is only
 * minutes old. Their columns are part of the statement that records a visit, so that looking is no round trip.
 */
@ApplicationScoped
public class EarlierVisits {
    /** Two columns, of a row called {@code person}; {@link #bind} fills them in. */
    static final String COLUMNS = """
            (SELECT v.id FROM visit v
             WHERE v.participant_id = person.id AND v.site_id = ? AND v.id <> ? AND v.arrived_at >= ? AND v.arrived_at < ?
               AND v.closes_at > ? AND v.left_at IS NULL AND v.voided_at IS NULL
             ORDER BY v.arrived_at DESC LIMIT 1),
            (SELECT v.id FROM visit v
             WHERE v.participant_id = person.id AND v.site_id = ? AND v.id <> ? AND v.arrived_at >= ?
               AND v.arrived_at <= ? AND v.voided_at IS NULL
             ORDER BY v.arrived_at DESC LIMIT 1)""";

    private static final String OF_ONE = "SELECT " + COLUMNS + " FROM (SELECT ?::uuid AS id) AS person";

    /**
     * A visit that others may be near to.
     *
     * @param now at the desk: what is open, and which day is today
     */
    public record Place(UUID visit, SiteRef site, Instant arrivedAt, Instant now) {}

    private final DataSource database;
    private final VisitSettings settings;

    EarlierVisits(DataSource database, VisitSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    public Hints of(UUID participant, Place place) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF_ONE)) {
            statement.setObject(bind(statement, 1, place), participant);
            try (var row = statement.executeQuery()) {
                row.next();
                return read(row, 1);
            }
        }
    }

    /** Fills in the columns; answers with the position behind them. */
    int bind(PreparedStatement statement, int from, Place place) throws SQLException {
        var at = from;
        var today = place.site().dayOf(place.now());
        statement.setInt(at++, place.site().id());
        statement.setObject(at++, place.visit());
        setTime(statement, at++, place.site().startOf(today));
        setTime(statement, at++, place.site().endOfDay(place.now()));
        setTime(statement, at++, place.now());
        statement.setInt(at++, place.site().id());
        statement.setObject(at++, place.visit());
        setTime(statement, at++, place.arrivedAt().minus(settings.repeatWithin()));
        setTime(statement, at++, place.arrivedAt());
        return at;
    }

    static Hints read(ResultSet row, int from) throws SQLException {
        return new Hints(row.getObject(from, UUID.class), row.getObject(from + 1, UUID.class));
    }

    private static void setTime(PreparedStatement statement, int at, Instant time) throws SQLException {
        statement.setObject(at, time.atOffset(ZoneOffset.UTC));
    }
}
