package org.doorway.visit.arrival;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.doorway.platform.ids.Ids;
import org.doorway.visit.arrival.ManyVisitsStore.Row;
import org.doorway.visit.line.VisitLine;
import org.jspecify.annotations.Nullable;

/** The columns of many visits and of their lines, each as the one parameter that {@link ManyVisitsStore} makes rows of. */
final class VisitColumns {
    private VisitColumns() {}

    static List<Array> ofVisits(Connection connection, List<Row> visits) throws SQLException {
        return List.of(
                column(connection, "uuid", visits, Row::id),
                column(connection, "int4", visits, row -> row.arrival().site().id()),
                column(connection, "uuid", visits, row -> row.shown().participant()),
                bytes(connection, visits, row -> row.shown().codeHash()),
                column(connection, "timestamptz", visits, row -> row.arrival().arrivedAt()),
                column(connection, "timestamptz", visits, row -> row.arrival().recordedAt()),
                column(connection, "timestamptz", visits, row -> row.arrival().closesAt()),
                column(
                        connection,
                        "text",
                        visits,
                        row -> row.arrival().modality().name()),
                column(connection, "int4", visits, row -> row.arrival().peopleServed()),
                bytes(connection, visits, row -> row.arrival().createdAs()),
                column(connection, "uuid", visits, row -> Ids.orHappening(null)),
                column(connection, "uuid", visits, row -> row.arrival().stop()),
                column(connection, "int4", visits, Row::place),
                column(connection, "bool", visits, row -> row.shown().isGuess()),
                column(connection, "text", visits, row -> name(row.shown().ifNobody())));
    }

    static List<Array> ofLines(Connection connection, List<VisitLine> lines) throws SQLException {
        return List.of(
                column(connection, "uuid", lines, line -> line.key.visitId()),
                column(connection, "uuid", lines, line -> line.key.id()),
                column(connection, "int4", lines, line -> line.itemId),
                column(connection, "int4", lines, line -> line.given),
                column(connection, "int4", lines, line -> line.askedFor),
                column(connection, "int4", lines, line -> line.forOthers),
                column(connection, "text", lines, line -> name(line.unmetReason)),
                column(connection, "int4", lines, line -> line.minutes),
                column(connection, "text", lines, line -> line.lot),
                column(connection, "bool", lines, line -> line.estimated),
                column(connection, "int4", lines, line -> line.position),
                column(connection, "text", lines, line -> line.countsAs),
                column(connection, "int4", lines, line -> line.countsQuantity));
    }

    private static <T> Array column(
            Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private static Array bytes(Connection connection, List<Row> rows, Function<Row, byte @Nullable []> value)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
