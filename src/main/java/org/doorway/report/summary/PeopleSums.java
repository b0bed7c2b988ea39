package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.report.document.PeriodUnit;
import org.jspecify.annotations.Nullable;

/** Who came to a site on which day or in which month, as {@code report_people} has it and as rows have it. */
final class PeopleSums {
    /** Everybody who came. */
    static final String CAME = "CAME";

    /** Those who came for the first time, and those who were back. */
    static final List<String> MILESTONES = List.of("FIRST", "BACK");

    static final List<String> ALL = List.of(CAME, "FIRST", "BACK");

    /**
     * Whose set it is.
     *
     * @param firstDay the day, or the first of the month
     * @param kind {@link #CAME} or one of {@link #MILESTONES}
     */
    record Of(LocalDate firstDay, @Nullable UUID stop, String modality, String kind) {
        private static Of read(ResultSet row) throws SQLException {
            return new Of(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4));
        }

        private Of month() {
            return new Of(firstDay.withDayOfMonth(1), stop, modality, kind);
        }
    }

    private static final String COUNTED = SummaryPlan.RELATIONS + """
            SELECT DISTINCT raw.day, raw.stop_id, raw.modality, 'CAME', p.number
            FROM (%s) raw JOIN report_person p ON p.id = raw.participant_id""".formatted(RawRows.VISITS);

    private static final String OF_MILESTONES = """
            SELECT DISTINCT m.day, m.stop_id, m.modality, m.kind, p.number
            FROM report_milestones m JOIN report_person p ON p.id = m.participant_id
            WHERE m.site_id = ? AND m.day = ANY (?)""";

    private static final String OF_SITE = " FROM report_people WHERE site_id = ? AND first_day = ANY (?) AND unit = ?";

    private final Connection connection;
    private final int site;

    PeopleSums(Connection connection, int site) {
        this.connection = connection;
        this.site = site;
    }

    /** Everybody who came, by the rows of their visits. */
    Map<Of, PeopleSet> came(SummaryPlan rows) throws SQLException {
        try (var statement = connection.prepareStatement(COUNTED)) {
            rows.bind(statement);
            return numbers(statement);
        }
    }

    /** Whose milestones are on some days. */
    Map<Of, PeopleSet> milestones(Collection<LocalDate> days) throws SQLException {
        try (var statement = connection.prepareStatement(OF_MILESTONES)) {
            bind(statement, days);
            return numbers(statement);
        }
    }

    private static Map<Of, PeopleSet> numbers(PreparedStatement statement) throws SQLException {
        var sets = new HashMap<Of, PeopleSet>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                sets.computeIfAbsent(Of.read(row), of -> new PeopleSet()).add(row.getInt(5));
            }
        }
        return sets;
    }

    Map<Of, PeopleSet> stored(PeriodUnit unit, Collection<LocalDate> firstDays) throws SQLException {
        var sets = new HashMap<Of, PeopleSet>();
        try (var statement =
                connection.prepareStatement("SELECT first_day, stop_id, modality, kind, people" + OF_SITE)) {
            bind(statement, firstDays);
            statement.setString(3, unit.name());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    sets.computeIfAbsent(Of.read(row), of -> new PeopleSet()).addAll(row.getBytes(5));
                }
            }
        }
        return sets;
    }

    private void bind(PreparedStatement statement, Collection<LocalDate> days) throws SQLException {
        statement.setInt(1, site);
        statement.setArray(2, connection.createArrayOf("date", days.toArray()));
    }

    /** The months that sets of days make up. */
    static Map<Of, PeopleSet> months(Map<Of, PeopleSet> days) {
        var months = new HashMap<Of, PeopleSet>();
        days.forEach((day, people) ->
                months.computeIfAbsent(day.month(), of -> new PeopleSet()).addAll(people));
        return months;
    }

    /** In place of what is stored of these kinds for that time. */
    void store(PeriodUnit unit, Collection<LocalDate> firstDays, List<String> kinds, Map<Of, PeopleSet> sets)
            throws SQLException {
        try (var statement = connection.prepareStatement("DELETE" + OF_SITE + " AND kind = ANY (?)")) {
            bind(statement, firstDays);
            statement.setString(3, unit.name());
            statement.setArray(4, connection.createArrayOf("text", kinds.toArray()));
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO report_people (site_id, unit, first_day, stop_id, modality, kind, people)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var set : sets.entrySet()) {
                statement.setInt(1, site);
                statement.setString(2, unit.name());
                statement.setObject(3, set.getKey().firstDay());
                statement.setObject(4, set.getKey().stop());
                statement.setString(5, set.getKey().modality());
                statement.setString(6, set.getKey().kind());
                statement.setBytes(7, set.getValue().stored());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
