package org.doorway.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.doorway.packaged.Surroundings;

/**
 * The same rows by nothing but JDBC, in the fastest way that was found: one prepared statement without a transaction
 * around it. It checks nothing, answers nothing and survives no repeated id, which makes it a little cheaper than any
 * service can be.
 */
final class FloorLoad implements Load {
    private static final int LINES = 4;

    private static final String VISIT = """
            INSERT INTO visit (id, site_id, stop_id, arrived_at, recorded_at, closes_at, modality, people_served,
                               created_as, participant_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, %s)""";

    private static final String TAKEN =
            """
            INSERT INTO visit_line (visit_id, id, item_id, given, asked_for, for_others, unmet_reason, minutes, lot,
                                    estimated, position, counts_as, counts_quantity)
            VALUES """ + String.join(", ", Collections.nCopies(LINES, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));

    private static final String ANONYMOUS = "WITH recorded AS (" + VISIT.formatted("NULL") + ") " + TAKEN;

    private static final String CODED = """
            WITH person AS MATERIALIZED (
                SELECT participant_id AS id FROM participant_code WHERE hash = ? AND revoked_at IS NULL
            ), recorded AS (
            """ + VISIT.formatted("(SELECT id FROM person)") + """
            ), noted AS (
                INSERT INTO person_access (id, at, subject, operation, kind, resource, participant_id)
                SELECT ?, ?, ?, ?, ?, ?, id FROM person
            )
            """ + TAKEN;

    private final Surroundings surroundings;
    private final List<byte[]> hashes;

    FloorLoad(Surroundings surroundings, List<byte[]> hashes) {
        this.surroundings = surroundings;
        this.hashes = hashes;
    }

    @Override
    public Desk open(int number) throws SQLException {
        var connection = surroundings.connectAsService();
        return new FloorDesk(connection, connection.prepareStatement(ANONYMOUS), connection.prepareStatement(CODED));
    }

    private final class FloorDesk implements Desk {
        private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

        private final Connection connection;
        private final PreparedStatement anonymous;
        private final PreparedStatement coded;
        private int count = ThreadLocalRandom.current().nextInt(3);

        FloorDesk(Connection connection, PreparedStatement anonymous, PreparedStatement coded) {
            this.connection = connection;
            this.anonymous = anonymous;
            this.coded = coded;
        }

        @Override
        public void recordVisit() throws SQLException {
            var id = IDS.generate();
            var now = OffsetDateTime.now(ZoneOffset.UTC);
            if (count++ % 3 == 0) {
                coded.setBytes(1, hashes.get(ThreadLocalRandom.current().nextInt(hashes.size())));
                lines(coded, access(coded, visit(coded, 2, id, now), id, now), id);
                coded.executeUpdate();
            } else {
                lines(anonymous, visit(anonymous, 1, id, now), id);
                anonymous.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }

        private static int visit(PreparedStatement to, int from, UUID id, OffsetDateTime now) throws SQLException {
            var at = from;
            to.setObject(at++, id);
            to.setInt(at++, 1);
            to.setNull(at++, Types.OTHER, "uuid");
            to.setObject(at++, now);
            to.setObject(at++, now);
            to.setObject(at++, now.plusHours(LINES));
            to.setString(at++, "DROP_IN");
            to.setInt(at++, 1);
            to.setBytes(at++, new byte[16]);
            return at;
        }

        private static int access(PreparedStatement to, int from, UUID visit, OffsetDateTime now) throws SQLException {
            var at = from;
            to.setObject(at++, IDS.generate());
            to.setObject(at++, now);
            to.setString(at++, "desk-1");
            to.setString(at++, "recordVisit");
            to.setString(at++, "CHANGE");
            to.setObject(at++, visit);
            return at;
        }

        private static void lines(PreparedStatement to, int from, UUID visit) throws SQLException {
            var at = from;
            for (int position = 1; position <= LINES; position++) {
                var isShort = position == 2;
                to.setObject(at++, visit);
                to.setObject(at++, IDS.generate());
                to.setInt(at++, position);
                to.setInt(at++, isShort ? 30 : 1);
                to.setObject(at++, isShort ? 40 : null, Types.INTEGER);
                to.setObject(at++, isShort ? 20 : null, Types.INTEGER);
                to.setString(at++, isShort ? "OUT_OF_STOCK" : null);
                to.setNull(at++, Types.INTEGER);
                to.setNull(at++, Types.VARCHAR);
                to.setBoolean(at++, position == LINES);
                to.setInt(at++, position);
                to.setString(at++, isShort ? "syringe" : null);
                to.setObject(at++, isShort ? 1 : null, Types.INTEGER);
            }
        }
    }
}
