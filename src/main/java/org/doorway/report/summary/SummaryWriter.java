package org.doorway.report.summary;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.indicator.ItemSums;

/**
 * Adds up days of a site, and the months that they complete, within one transaction that sees one snapshot. What was
 * there before is thrown away first, so that adding up again is the same as adding up.
 */
final class SummaryWriter {
    /** The sums of days, each as its table has it, over the relation {@code counted}. */
    static final String VISITS = """
            SELECT site_id, 'DAY' AS unit, day AS first_day, stop_id, modality, sum(visits)::int AS visits,
                   sum(known_visits)::int AS known_visits, sum(heads)::int AS heads,
                   sum(people_served)::int AS people_served
            FROM (%s) raw GROUP BY site_id, day, stop_id, modality""".formatted(RawRows.VISITS);

    static final String HOURS = """
            SELECT site_id, 'DAY' AS unit, day AS first_day, stop_id, modality, hour, sum(visits)::int AS visits,
                   sum(known_visits)::int AS known_visits, sum(heads)::int AS heads,
                   sum(people_served)::int AS people_served
            FROM (%s) raw GROUP BY site_id, day, stop_id, modality, hour""".formatted(RawRows.VISITS);

    static final String ITEMS = """
            SELECT site_id, 'DAY' AS unit, day AS first_day, stop_id, modality, item_id, %1$s, %2$s
            FROM (%3$s) raw GROUP BY site_id, day, stop_id, modality, item_id, %2$s""".formatted(ItemSums.SUMS, ItemSums.COUNTING, RawRows.ITEMS);

    static final String MILESTONES = "SELECT visit_id, site_id, day, stop_id, modality, participant_id, kind FROM ("
            + RawRows.MILESTONES_OF_DAYS + ") raw";

    /** Of a visit that was moved from a day that is still to be added up again, the milestone is there already. */
    private static final String MOVED = """
            ON CONFLICT (visit_id) DO UPDATE SET day = excluded.day, stop_id = excluded.stop_id,
                modality = excluded.modality, participant_id = excluded.participant_id, kind = excluded.kind""";

    private static final String OF_DAYS = " WHERE site_id = ? AND first_day BETWEEN ? AND ? AND unit = 'DAY'";

    /** The months of a site that some days are in; none of them goes on. */
    private static final String MONTHS = """
            , day AS (
                SELECT *, date_trunc('month', first_day)::date AS month FROM %s
                WHERE site_id = ? AND first_day BETWEEN ? AND ? AND unit = 'DAY')
            """;

    private static final String MONTHS_OF_VISITS = "WITH nothing AS (SELECT)" + MONTHS.formatted("report_visits") + """
            SELECT site_id, 'MONTH' AS unit, month, stop_id, modality, sum(visits)::int, sum(known_visits)::int,
                   sum(heads)::int, sum(people_served)::int
            FROM day GROUP BY site_id, month, stop_id, modality""";

    private static final String MONTHS_OF_HOURS = "WITH nothing AS (SELECT)" + MONTHS.formatted("report_hours") + """
            SELECT site_id, 'MONTH' AS unit, month, stop_id, modality, hour, sum(visits)::int, sum(known_visits)::int,
                   sum(heads)::int, sum(people_served)::int
            FROM day GROUP BY site_id, month, stop_id, modality, hour""";

    private static final String MONTHS_OF_ITEMS = "WITH nothing AS (SELECT)" + MONTHS.formatted("report_items")
            + "SELECT site_id, 'MONTH' AS unit, month, stop_id, modality, item_id, " + ItemSums.SUMS
            + ", " + ItemSums.COUNTING + " FROM day GROUP BY site_id, month, stop_id, modality, item_id, "
            + ItemSums.COUNTING;

    private final Connection connection;

    SummaryWriter(Connection connection) {
        this.connection = connection;
    }

    /** The sums of days as they should be, for {@code report_visits} and the like. */
    static String fresh(String select) {
        return SummaryPlan.RELATIONS + select;
    }

    void days(int site, LocalDate from, LocalDate until) throws SQLException {
        var rows = SummaryPlan.ofRows(site, from, until);
        for (var table : List.of("report_visits", "report_hours", "report_items")) {
            run("DELETE FROM " + table + OF_DAYS, site, from, until);
        }
        run("DELETE FROM report_milestones WHERE site_id = ? AND day BETWEEN ? AND ?", site, from, until);
        insert("report_visits", VISITS, rows);
        insert("report_hours", HOURS, rows);
        insert("report_items", ITEMS, rows);
        insert("report_milestones", MILESTONES + " " + MOVED, rows);
        var people = new PeopleSums(connection, site);
        var days = Period.custom(from, until).eachDay();
        var sets = people.came(rows);
        sets.putAll(people.milestones(days));
        people.store(PeriodUnit.DAY, days, PeopleSums.ALL, sets);
    }

    private void insert(String table, String select, SummaryPlan rows) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO " + table + " " + fresh(select))) {
            rows.bind(statement);
            statement.executeUpdate();
        }
    }

    /** A whole month, from its first day to its last. */
    void month(int site, LocalDate from, LocalDate until) throws SQLException {
        monthOf("report_visits", MONTHS_OF_VISITS, site, from, until);
        monthOf("report_hours", MONTHS_OF_HOURS, site, from, until);
        monthOf("report_items", MONTHS_OF_ITEMS, site, from, until);
        var people = new PeopleSums(connection, site);
        var sets = PeopleSums.months(
                people.stored(PeriodUnit.DAY, Period.custom(from, until).eachDay()));
        people.store(PeriodUnit.MONTH, List.of(from), PeopleSums.ALL, sets);
    }

    private void monthOf(String table, String select, int site, LocalDate from, LocalDate until) throws SQLException {
        run(
                "DELETE FROM " + table + " WHERE site_id = ? AND first_day BETWEEN ? AND ? AND unit = 'MONTH'",
                site,
                from,
                until);
        run("INSERT INTO " + table + " " + select, site, from, until);
    }

    /** The milestones of people whose visits have changed, on all days that have been added up. */
    void milestonesOf(Collection<UUID> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        var ids = connection.createArrayOf("uuid", withAllRecords(changed).toArray());
        var before = milestones("DELETE FROM report_milestones m WHERE m.participant_id = ANY (?::uuid[])", ids);
        var after = milestones(
                "INSERT INTO report_milestones AS m WITH changed AS (SELECT unnest(?::uuid[]) AS who) SELECT f.* FROM ("
                        + RawRows.MILESTONES_OF_CHANGED
                        + ") f JOIN report_progress p ON p.site_id = f.site_id AND f.day <= p.until",
                ids);
        var others = new HashSet<>(before);
        others.removeAll(after);
        after.removeAll(before);
        others.addAll(after);
        var progress = SummaryProgress.read(connection);
        for (var site : others.stream().map(Milestone::site).distinct().toList()) {
            setsOfMilestones(site, progress, daysOf(site, others));
        }
    }

    /** What happens to one of a person's records can be a milestone of another one. */
    private Set<UUID> withAllRecords(Collection<UUID> people) throws SQLException {
        var records = new HashSet<>(people);
        try (var statement =
                connection.prepareStatement("SELECT record_id FROM report_same_person WHERE id = ANY (?::uuid[])")) {
            statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(row.getObject(1, UUID.class));
                }
            }
        }
        return records;
    }

    private record Milestone(int site, LocalDate day, UUID visit, UUID who, String kind) {}

    private static List<LocalDate> daysOf(int site, Collection<Milestone> milestones) {
        return milestones.stream()
                .filter(milestone -> milestone.site() == site)
                .map(Milestone::day)
                .distinct()
                .toList();
    }

    private Set<Milestone> milestones(String change, Array ids) throws SQLException {
        var milestones = new HashSet<Milestone>();
        try (var statement = connection.prepareStatement(
                change + " RETURNING m.site_id, m.day, m.visit_id, m.participant_id, m.kind")) {
            statement.setArray(1, ids);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    milestones.add(new Milestone(
                            row.getInt(1),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getString(5)));
                }
            }
        }
        return milestones;
    }

    private void setsOfMilestones(int site, SummaryProgress progress, List<LocalDate> days) throws SQLException {
        var people = new PeopleSums(connection, site);
        people.store(PeriodUnit.DAY, days, PeopleSums.MILESTONES, people.milestones(days));
        var months = days.stream()
                .map(day -> Period.around(PeriodUnit.MONTH, day, Month.JANUARY))
                .filter(month -> progress.isDone(site, month.until()))
                .distinct()
                .toList();
        var sets = PeopleSums.months(people.milestones(
                months.stream().flatMap(month -> month.eachDay().stream()).toList()));
        people.store(PeriodUnit.MONTH, months.stream().map(Period::from).toList(), PeopleSums.MILESTONES, sets);
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
