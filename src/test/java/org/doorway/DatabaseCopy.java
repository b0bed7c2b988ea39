package org.doorway;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import javax.sql.DataSource;

/** Every row of every table as text: what somebody has who stole a copy of the database, and not the key file. */
public final class DatabaseCopy {
    private final String rows;

    private DatabaseCopy(String rows) {
        this.rows = rows;
    }

    public static DatabaseCopy of(DataSource database) throws SQLException {
        var copy = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            var names = statement.executeQuery("SELECT table_name FROM information_schema.table_privileges"
                    + " WHERE table_schema = 'public' AND privilege_type = 'SELECT'");
            while (names.next()) {
                tables.add(names.getString(1));
            }
            for (var table : tables) {
                var rows = statement.executeQuery("SELECT t::text FROM \"" + table + "\" t");
                while (rows.next()) {
                    copy.append(rows.getString(1)).append('\n');
                }
            }
        }
        return new DatabaseCopy(copy.toString());
    }

    /** Whether a text can be read in it, as it is or as the bytes of a column. */
    public boolean shows(String text) {
        return rows.contains(text) || rows.contains(hex(text));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
