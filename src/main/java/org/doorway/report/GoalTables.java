package org.doorway.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorway.platform.language.Spelling;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.indicator.SmallCellRule;

/** Goals by where they stand, their life area and their aim; of the whole centre, as a goal is at no site. */
final class GoalTables {
    private static final String LAST_VERSIONS = """
            SELECT %s, count(*), count(DISTINCT person.number) FROM (
                SELECT DISTINCT ON (goal_id) state, life_area, aim, participant_id FROM report_goal
                WHERE at < ? ORDER BY goal_id, version DESC) goal
            JOIN report_person person ON person.id = goal.participant_id
            GROUP BY %s ORDER BY %s""";

    private record Counted(List<String> of, long goals, long people) {}

    private final Connection connection;
    private final SmallCellRule rule;
    private final ReportTables writing;

    GoalTables(Connection connection, SmallCellRule rule, ReportTables writing) {
        this.connection = connection;
        this.rule = rule;
        this.writing = writing;
    }

    /** By state, and by state, life area and aim, as they were just before a moment. */
    List<ReportTable> asAt(Instant end) throws SQLException {
        return List.of(
                table("goals", List.of("state"), end), table("goals_by_aim", List.of("state", "lifeArea", "aim"), end));
    }

    private ReportTable table(String code, List<String> by, Instant end) throws SQLException {
        var counted = read(
                by.stream()
                        .map(column -> column.equals("lifeArea") ? "life_area" : column)
                        .toList(),
                end);
        // What is hidden of a state must not follow from what is shown of the state as a whole.
        var people = new TreeMap<String, TreeMap<Integer, Long>>();
        for (int i = 0; i < counted.size(); i++) {
            people.computeIfAbsent(by.size() == 1 ? "" : counted.get(i).of().get(0), state -> new TreeMap<>())
                    .put(i, counted.get(i).people());
        }
        var hidden = people.values().stream()
                .flatMap(parts -> rule.hidden(parts).stream())
                .toList();
        var rows = new ArrayList<ReportRow>();
        for (int i = 0; i < counted.size(); i++) {
            rows.add(row(counted.get(i), hidden.contains(i)));
        }
        var columns = Stream.concat(
                by.stream().map(column -> writing.column(column, ColumnKind.CODE)),
                Stream.of(writing.column("goals", ColumnKind.NUMBER), writing.column("people", ColumnKind.PEOPLE)));
        return new ReportTable(code, writing.title("table." + code), columns.toList(), rows, null);
    }

    private ReportRow row(Counted counted, boolean isHidden) {
        var cells = new ArrayList<ReportCell>();
        counted.of().forEach(value -> cells.add(ReportCell.of(Spelling.of(value))));
        cells.add(isHidden ? ReportCell.WITHHELD : ReportCell.of(counted.goals()));
        cells.add(
                !isHidden
                        ? ReportCell.of(counted.people())
                        : rule.isFew(counted.people()) ? ReportCell.fewerThan(rule.least()) : ReportCell.WITHHELD);
        return new ReportRow(cells, counted.people());
    }

    private List<Counted> read(List<String> by, Instant end) throws SQLException {
        var columns = String.join(", ", by);
        try (var statement = connection.prepareStatement(LAST_VERSIONS.formatted(columns, columns, columns))) {
            statement.setObject(1, end.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                var counted = new ArrayList<Counted>();
                while (rows.next()) {
                    var of = new ArrayList<String>();
                    for (int i = 1; i <= by.size(); i++) {
                        of.add(rows.getString(i));
                    }
                    counted.add(new Counted(of, rows.getLong(by.size() + 1), rows.getLong(by.size() + 2)));
                }
                return counted;
            }
        }
    }
}
