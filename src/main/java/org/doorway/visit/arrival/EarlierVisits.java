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
    private static final String LOOKED_FOR = """
            (SELECT v.id FROM visit v
             WHERE v.participant_id = %8$s AND v.site_id = %1$s AND v.id <> %2$s
               AND v.arrived_at >= %3$s AND v.arrived_at < %4$s AND v.closes_at > %5$s
               AND v.left_at IS NULL AND v.voided_at IS NULL
             ORDER BY v.arrived_at DESC LIMIT 1),
            (SELECT v.id FROM visit v
             WHERE v.participant_id = %8$s AND v.site_id = %1$s AND v.id <> %2$s
               AND v.arrived_at >= %6$s AND v.arrived_at <= %7$s AND v.voided_at IS NULL
             ORDER BY v.arrived_at DESC LIMIT 1)""";

    /** Two columns, of a row called {@code person}; {@link #bind} fills them in. */
    static final String COLUMNS = LOOKED_FOR.replace("%8$s", "person.id").replaceAll("%\\d\\$s", "?");

    /** The same of a row called {@code recorded}, beside {@code found} which has its {@link Span} in its columns. */
    static final String COLUMNS_OF_FOUND = LOOKED_FOR.formatted(
            "found.site_id",
            "found.id",
            "found.today_from",
            "found.today_to",
            "found.recorded_at",
            "found.repeat_from",
            "found.arrived_at",
            "recorded.participant_id");

    private static final String OF_ONE = "SELECT " + COLUMNS + " FROM (SELECT ?::uuid AS id) AS person";

    /**
     * A visit that others may be near to.
     *
     * @param now at the desk: what is open, and which day is today
     */
    public record Place(UUID visit, SiteRef site, Instant arrivedAt, Instant now) {}

    /** Today, and since when a visit may be the same as this one. */
    record Span(Instant todayFrom, Instant todayTo, Instant repeatFrom) {}

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
        var span = span(place);
        statement.setInt(at++, place.site().id());
        statement.setObject(at++, place.visit());
        setTime(statement, at++, span.todayFrom());
        setTime(statement, at++, span.todayTo());
        setTime(statement, at++, place.now());
        statement.setInt(at++, place.site().id());
        statement.setObject(at++, place.visit());
        setTime(statement, at++, span.repeatFrom());
        setTime(statement, at++, place.arrivedAt());
        return at;
    }

    Span span(Place place) {
        return new Span(
                place.site().startOf(place.site().dayOf(place.now())),
                place.site().endOfDay(place.now()),
                place.arrivedAt().minus(settings.repeatWithin()));
    }

    static Hints read(ResultSet row, int from) throws SQLException {
        return new Hints(row.getObject(from, UUID.class), row.getObject(from + 1, UUID.class));
    }

    private static void setTime(PreparedStatement statement, int at, Instant time) throws SQLException {
        statement.setObject(at, time.atOffset(ZoneOffset.UTC));
    }
}
