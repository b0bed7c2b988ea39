package org.doorway.report.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.doorway.platform.problem.Problem;

/** The local estimate of how many people inject, which somebody else has made. */
@ApplicationScoped
public class Estimates {
    private final DataSource database;

    Estimates(DataSource database) {
        this.database = database;
    }

    /** 0: nobody has entered one. */
    public static long people(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT people FROM report_estimate")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    public static Optional<PopulationEstimate> read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT people, source FROM report_estimate")) {
            return row.next() ? Optional.of(new PopulationEstimate(row.getInt(1), row.getString(2))) : Optional.empty();
        }
    }

    PopulationEstimate get() throws SQLException {
        try (var connection = database.getConnection()) {
            return read(connection).orElseThrow(Problem::notFound);
        }
    }

    /** Takes the place of the one before. */
    PopulationEstimate enter(PopulationEstimate estimate) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO report_estimate (id, people, source) VALUES (1, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET people = excluded.people, source = excluded.source""")) {
            statement.setInt(1, estimate.people());
            statement.setString(2, estimate.source());
            statement.executeUpdate();
            return estimate;
        }
    }
}
