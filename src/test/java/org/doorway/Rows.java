package org.doorway;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many rows there really are. */
@ApplicationScoped
public class Rows {
    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** How many rows a condition finds: {@code of("visit WHERE id = ?::uuid", id)}. */
    public int of(String tableAndCondition, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT count(*) FROM " + tableAndCondition)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** How many rows these tables have together; unchanged by a request that is refused. */
    public String in(List<String> tables) {
        return tables.stream().map(table -> table + " " + of(table)).collect(Collectors.joining(", "));
    }
}
