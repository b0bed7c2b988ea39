package org.doorway.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.doorway.packaged.Surroundings;

/** Fills the database with the visits of the past years, faster than anybody could record them. */
final class StoredVisits {
    private static final int AT_A_TIME = 250_000;

    /** One of thirty visits is somebody's first who then has a code; a third of all visits are with a code. */
    private static final String PEOPLE = """
            WITH person AS (
                INSERT INTO participant (id, version)
                SELECT gen_random_uuid(), 0 FROM generate_series(1, %1$d / 30) RETURNING id)
            INSERT INTO participant_code (id, participant_id, kind, hash, issued_at)
            SELECT gen_random_uuid(), id, 'RANDOM', sha256(uuid_send(id)), now() FROM person""";

    /** Three years (in hours, which are all of one length) until now, oldest first as they would have come; two thirds of them at the first two sites. */
    // Everybody's ids are looked at, and not joined: each row would carry all of them through the sorting.
    private static final String VISITS = """
            WITH someone AS (SELECT array_agg(id) AS ids FROM participant),
            past AS (
                SELECT now() - interval '26280 hours' * (1 - (n - random()) / %1$d) AS at, random() AS site, n
                FROM generate_series(%2$d, %3$d) AS n)
            INSERT INTO visit (id, site_id, participant_id, arrived_at, recorded_at, closes_at, modality,
                               people_served, created_as)
            SELECT uuidv7(at - clock_timestamp()), (SELECT min(id) FROM site) + floor(6 * site ^ 2.7),
                   CASE WHEN n %% 3 = 0 THEN
                       (SELECT ids FROM someone)[1 + floor(random() * (SELECT cardinality(ids) FROM someone))] END,
                   at, at + interval '1 minute', date_trunc('day', at) + interval '1 day', 'DROP_IN', 1,
                   substring(sha256(int8send(n)) FOR 16)
            FROM past ORDER BY at""";

    private static final String LINES = """
            INSERT INTO visit_line (visit_id, id, item_id, position, given, estimated)
            SELECT id, uuidv7(arrived_at - clock_timestamp()), (SELECT min(id) FROM menu_item) + floor(10 * random()),
                   position, 1 + floor(10 * random()), false
            FROM visit, generate_series(1, 4) AS position
            WHERE arrived_at > '%1$s' ORDER BY arrived_at""";

    private static final String ACCESSES = """
            INSERT INTO person_access (id, at, subject, operation, kind, participant_id, resource)
            SELECT uuidv7(recorded_at - clock_timestamp()), recorded_at, 'desk-1', 'recordVisit', 'CHANGE',
                   participant_id, id
            FROM visit WHERE participant_id IS NOT NULL ORDER BY recorded_at""";

    private final Surroundings surroundings;

    StoredVisits(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Replaces all visits by this many. */
    void fill(int visits) throws SQLException, IOException {
        try (var connection = surroundings.connectAsSuperuser()) {
            // The rows are right by construction: nobody has to look up what each of them refers to.
            run(connection, "SET session_replication_role = replica");
            run(connection, "TRUNCATE visit, visit_line, visit_waiting_code, person_access");
            run(connection, PEOPLE.formatted(visits));
            for (int from = 1; from <= visits; from += AT_A_TIME) {
                var before = newest(connection);
                run(connection, VISITS.formatted(visits, from, Math.min(visits, from + AT_A_TIME - 1)));
                run(connection, LINES.formatted(before));
            }
            run(connection, ACCESSES);
            // What would otherwise go on in the background while others measure.
            run(connection, "VACUUM ANALYZE");
            run(connection, "CHECKPOINT");
        }
    }

    /** How many there are, and whether each has its lines: a benchmark that loses visits proves nothing. */
    long count() throws SQLException, IOException {
        try (var connection = surroundings.connectAsSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM visit), (SELECT count(*) FROM visit_line)")) {
            row.next();
            if (row.getLong(2) != 4 * row.getLong(1)) {
                throw new IllegalStateException("Some visits are without their lines");
            }
            return row.getLong(1);
        }
    }

    /** What the people of the load are found by. */
    List<byte[]> hashesInUse() throws SQLException, IOException {
        try (var connection = surroundings.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT hash FROM participant_code")) {
            var hashes = new ArrayList<byte[]>();
            while (rows.next()) {
                hashes.add(rows.getBytes(1));
            }
            return hashes;
        }
    }

    private static String newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COALESCE(max(arrived_at), '-infinity') FROM visit")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
