package org.doorway.visit.arrival;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.doorway.platform.ids.Ids;
import org.doorway.visit.line.VisitLine;
import org.jspecify.annotations.Nullable;

/** The columns of many visits and of their lines, each as the one parameter that {@link ManyVisitsStore} makes rows of. */
final class VisitColumns {
    private VisitColumns() {}

    static List<Array> ofVisits(Connection connection, List<VisitRow> visits) throws SQLException {
        return List.of(
                column(connection, "uuid", visits, VisitRow::id, UUID[]::new),
                column(connection, "int4", visits, row -> row.arrival().site().id(), Integer[]::new),
                column(connection, "uuid", visits, row -> row.shown().participant(), UUID[]::new),
                column(connection, "bytea", visits, row -> row.shown().codeHash(), byte[][]::new),
                times(connection, visits, row -> row.arrival().arrivedAt()),
                times(connection, visits, row -> row.arrival().recordedAt()),
                times(connection, visits, row -> row.arrival().closesAt()),
                texts(connection, visits, row -> row.arrival().modality().name()),
                column(connection, "int4", visits, row -> row.arrival().peopleServed(), Integer[]::new),
                column(connection, "bytea", visits, row -> row.arrival().createdAs(), byte[][]::new),
                column(connection, "uuid", visits, row -> Ids.orHappening(null), UUID[]::new),
                column(connection, "uuid", visits, row -> row.arrival().stop(), UUID[]::new),
                column(connection, "bool", visits, row -> row.shown().isGuess(), Boolean[]::new),
                texts(connection, visits, row -> name(row.shown().ifNobody())),
                column(connection, "int8", visits, VisitRow::missesLeft, Long[]::new),
                texts(connection, visits, VisitRow::subject),
                texts(connection, visits, VisitRow::operation));
    }

    static List<Array> ofSpans(Connection connection, List<EarlierVisits.Span> spans) throws SQLException {
        return List.of(
                times(connection, spans, EarlierVisits.Span::todayFrom),
                times(connection, spans, EarlierVisits.Span::todayTo),
                times(connection, spans, EarlierVisits.Span::repeatFrom));
    }

    static List<Array> ofLines(Connection connection, List<VisitLine> lines) throws SQLException {
        return List.of(
                column(connection, "uuid", lines, line -> line.key.visitId(), UUID[]::new),
                column(connection, "uuid", lines, line -> line.key.id(), UUID[]::new),
                column(connection, "int4", lines, line -> line.itemId, Integer[]::new),
                column(connection, "int4", lines, line -> line.given, Integer[]::new),
                column(connection, "int4", lines, line -> line.askedFor, Integer[]::new),
                column(connection, "int4", lines, line -> line.forOthers, Integer[]::new),
                texts(connection, lines, line -> name(line.unmetReason)),
                column(connection, "int4", lines, line -> line.minutes, Integer[]::new),
                texts(connection, lines, line -> line.lot),
                column(connection, "bool", lines, line -> line.estimated, Boolean[]::new),
                column(connection, "int4", lines, line -> line.position, Integer[]::new),
                texts(connection, lines, line -> line.countsAs),
                column(connection, "int4", lines, line -> line.countsQuantity, Integer[]::new));
    }

    // An array of its own type goes to the database in binary where the driver knows how.
    private static <T, V> Array column(
            Connection connection, String type, List<T> rows, Function<T, @Nullable V> value, IntFunction<V[]> array)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray(array));
    }

    private static <T> Array texts(Connection connection, List<T> rows, Function<T, @Nullable String> value)
            throws SQLException {
        return column(connection, "text", rows, value, String[]::new);
    }

    private static <T> Array times(Connection connection, List<T> rows, Function<T, Instant> value)
            throws SQLException {
        return column(connection, "timestamptz", rows, value, Instant[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
