package org.doorway.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who came to a site on which day or in which month, as {@code report_people} has it and as its rows have it. */
final class PeopleSums {
    /** @param firstDay the day, or the first of the month */
    record Of(LocalDate firstDay, @Nullable UUID stop, String modality) {
        private static Of read(ResultSet row) throws SQLException {
            return new Of(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class), row.getString(3));
        }

        private Of month() {
            return new Of(firstDay.withDayOfMonth(1), stop, modality);
        }
    }

    private static final String COUNTED = Coverage.RELATIONS + """
            SELECT DISTINCT raw.day, raw.stop_id, raw.modality, p.number
            FROM (%s) raw JOIN report_person p ON p.id = raw.participant_id""".formatted(RawRows.VISITS);

    private static final String OF_SITE =
            " FROM report_people WHERE site_id = ? AND unit = ? AND first_day BETWEEN ? AND ?";

    private final Connection connection;
    private final int site;

    PeopleSums(Connection connection, int site) {
        this.connection = connection;
        this.site = site;
    }

    /** By the rows of the days. */
    Map<Of, PeopleSet> counted(Coverage rows) throws SQLException {
        var sets = new HashMap<Of, PeopleSet>();
        try (var statement = connection.prepareStatement(COUNTED)) {
            rows.bind(statement);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    sets.computeIfAbsent(Of.read(row), of -> new PeopleSet()).add(row.getInt(4));
                }
            }
        }
        return sets;
    }

    Map<Of, PeopleSet> stored(PeriodUnit unit, LocalDate from, LocalDate until) throws SQLException {
        var sets = new HashMap<Of, PeopleSet>();
        try (var statement = connection.prepareStatement("SELECT first_day, stop_id, modality, people" + OF_SITE)) {
            statement.setInt(1, site);
            statement.setString(2, unit.name());
            statement.setObject(3, from);
            statement.setObject(4, until);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    sets.computeIfAbsent(Of.read(row), of -> new PeopleSet()).addAll(row.getBytes(4));
                }
            }
        }
        return sets;
    }

    /** The months that sets of days make up. */
    static Map<Of, PeopleSet> months(Map<Of, PeopleSet> days) {
        var months = new HashMap<Of, PeopleSet>();
        days.forEach((day, people) ->
                months.computeIfAbsent(day.month(), of -> new PeopleSet()).addAll(people));
        return months;
    }

    /** In place of what is stored of that time. */
    void store(PeriodUnit unit, LocalDate from, LocalDate until, Map<Of, PeopleSet> sets) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE" + OF_SITE)) {
            statement.setInt(1, site);
            statement.setString(2, unit.name());
            statement.setObject(3, from);
            statement.setObject(4, until);
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO report_people (site_id, unit, first_day, stop_id, modality, people)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (var set : sets.entrySet()) {
                statement.setInt(1, site);
                statement.setString(2, unit.name());
                statement.setObject(3, set.getKey().firstDay());
                statement.setObject(4, set.getKey().stop());
                statement.setString(5, set.getKey().modality());
                statement.setBytes(6, set.getValue().stored());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
