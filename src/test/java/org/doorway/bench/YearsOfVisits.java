package org.doorway.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.doorway.packaged.Surroundings;

/**
 * Five years at twenty sites, always the same of the same number: some sites are busy and some are not, most people come
 * around noon and on weekdays, and of those who are known a few come often and many hardly ever.
 */
final class YearsOfVisits {
    static final int SITES = 20;
    private static final int AT_A_TIME = 250_000;

    private static final String MORE_SITES = """
            INSERT INTO site (code, name, time_zone, kind, version, created_as)
            SELECT 'site-' || n, 'Site ' || n, 'America/Los_Angeles', 'DROP_IN', 0, ''
            FROM generate_series((SELECT count(*) FROM site) + 1, %d) AS n""".formatted(SITES);

    private static final String PEOPLE = """
            INSERT INTO participant (id, version) SELECT md5('person ' || n)::uuid, 0 FROM generate_series(1, %d) AS n""";

    /** In the order in which they came, under ids of the kind that desks choose: those of one day lie together. */
    private static final String VISITS = """
            WITH drawn AS (
                SELECT n, now()::date - 1827 + (1826 * (n::bigint - 1) / %5$d)::int AS day, random() AS weekend,
                       interval '9 hours' + interval '4 hours' * (random() + random()) AS time,
                       floor(%1$d * random() ^ 1.7)::int AS site, random() AS known, random() AS tail, random() AS way
                FROM generate_series(%2$d, %3$d) AS n),
            shifted AS (
                SELECT *, day + CASE WHEN extract(isodow FROM day) > 5 AND weekend < 0.6 THEN -2 ELSE 0 END AS on_day
                FROM drawn),
            came AS (
                SELECT *, (on_day + time) AT TIME ZONE 'America/Los_Angeles' AS at, md5('visit ' || n) AS chance
                FROM shifted),
            recorded AS (
                INSERT INTO visit (id, site_id, participant_id, arrived_at, recorded_at, closes_at, modality,
                                   people_served, created_as)
                SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(chance, 1, 3)
                           || '8' || substr(chance, 4, 15))::uuid,
                       (SELECT min(id) FROM site) + site,
                       CASE WHEN known < 0.34 THEN md5('person ' || 1 + floor(%4$d * tail ^ 3)::int)::uuid END,
                       at, at, (on_day + 1)::timestamp AT TIME ZONE 'America/Los_Angeles',
                       CASE WHEN way < 0.8 THEN 'DROP_IN' WHEN way < 0.95 THEN 'OUTREACH' ELSE 'POST' END, 1, ''
                FROM came ORDER BY at
                RETURNING id)
            INSERT INTO visit_line (visit_id, id, item_id, position, given, asked_for, unmet_reason, counts_as,
                                    counts_quantity)
            SELECT recorded.id, md5(recorded.id::text || position)::uuid, item.id, position,
                   1 + floor(10 * random())::int,
                   CASE WHEN missing < 0.2 THEN 12 END,
                   CASE WHEN missing < 0.1 THEN 'OUT_OF_STOCK' END,
                   item.counts_as ->> 'what', (item.counts_as ->> 'quantity')::int
            FROM recorded, generate_series(1, 4) AS position, LATERAL (
                SELECT random() + 0 * position AS missing,
                       (SELECT min(id) FROM menu_item) + floor(10 * random() ^ 1.5)::int AS number) drawn
            JOIN menu_item item ON item.id = drawn.number""";

    private final Surroundings surroundings;

    YearsOfVisits(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void fill(int visits) throws SQLException, IOException {
        try (var connection = surroundings.connectAsSuperuser()) {
            // The rows are right by construction: nobody has to look up what each of them refers to.
            run(connection, "SET session_replication_role = replica");
            run(connection, "SELECT setseed(0.42)");
            run(connection, MORE_SITES);
            run(connection, PEOPLE.formatted(visits / 60));
            for (int from = 1; from <= visits; from += AT_A_TIME) {
                var until = Math.min(visits, from + AT_A_TIME - 1);
                run(connection, VISITS.formatted(SITES, from, until, visits / 60, visits));
            }
            run(connection, "VACUUM ANALYZE");
            run(connection, "CHECKPOINT");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
