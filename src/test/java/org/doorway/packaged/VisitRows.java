package org.doorway.packaged;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the database holds, whatever the service says about it.
 *
 * @param lines how many lines each visit has
 */
record VisitRows(Map<UUID, Integer> lines) {
    static VisitRows of(Connection database) throws SQLException {
        try (database;
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        SELECT v.id, count(l.id)
                        FROM visit v LEFT JOIN visit_line l ON l.visit_id = v.id
                        GROUP BY v.id""")) {
            var lines = new HashMap<UUID, Integer>();
            while (rows.next()) {
                lines.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
            return new VisitRows(lines);
        }
    }
}
