package org.doorway.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorway.platform.language.Labels;
import org.doorway.platform.language.Spelling;
import org.doorway.report.document.AddedHours;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.indicator.CounselingIndicators;
import org.doorway.report.indicator.CounselingSums;
import org.doorway.report.indicator.ReportMenu;
import org.doorway.report.indicator.SmallCellRule;
import org.doorway.report.summary.CounselingQueries;

/** Counseling by type, and groups one by one; where there was any. */
final class CounselingTables {
    private final Connection connection;
    private final SmallCellRule rule;
    private final ReportTables writing;
    private final Counseling counseling;

    CounselingTables(Connection connection, SmallCellRule rule, ReportTables writing, Counseling counseling) {
        this.connection = connection;
        this.rule = rule;
        this.writing = writing;
        this.counseling = counseling;
    }

    /** By type and by group. */
    List<ReportTable> all(Locale language) throws SQLException {
        return Stream.concat(types().stream(), groups(language).stream()).toList();
    }

    /** A row for each type of session: how many, and how long all of them took. */
    private List<ReportTable> types() throws SQLException {
        var types = counseling.by(CounselingQueries.Part.TYPE);
        if (types.isEmpty()) {
            return List.of();
        }
        var sessionsHidden = counseling.hidden(types, CounselingQueries.Part.TYPE_AT_SITE, CounselingSums::people);
        var hoursHidden = counseling.hidden(types, CounselingQueries.Part.TYPE_AT_SITE, CounselingSums::timed);
        var rows = new ArrayList<ReportRow>();
        types.forEach((type, sums) -> rows.add(new ReportRow(
                List.of(
                        ReportCell.of(Spelling.of(type)),
                        ReportCell.of(writing.title("session." + Spelling.of(type))),
                        shown(ReportCell.of(sums.sessions()), sums.people(), sessionsHidden.contains(type)),
                        shown(CounselingIndicators.hours(sums.minutes()), sums.timed(), hoursHidden.contains(type))),
                sums.people(),
                List.of(0L, 0L, sums.people(), sums.timed()))));
        var columns = columns(writing.column("sessions", ColumnKind.NUMBER), writing.column(AddedHours.CODE));
        return List.of(new ReportTable("counseling", writing.title("table.counseling"), columns, rows, null));
    }

    private List<ReportColumn> columns(ReportColumn... figures) {
        return Stream.concat(
                        Stream.of(writing.column("code", ColumnKind.CODE), writing.column("label", ColumnKind.TEXT)),
                        Stream.of(figures))
                .toList();
    }

    /** A row for each group at which heads were counted; sessions of no group of the centre's are together in one. */
    private List<ReportTable> groups(Locale language) throws SQLException {
        var groups = new TreeMap<>(counseling.by(CounselingQueries.Part.GROUP));
        groups.values().removeIf(sums -> sums.counted() == 0);
        if (groups.isEmpty()) {
            return List.of();
        }
        var names = names(language);
        var narrow = counseling.hidden(groups, CounselingQueries.Part.GROUP_AT_SITE, CounselingSums::attending);
        var rows = new ArrayList<ReportRow>();
        groups.forEach((group, sums) -> {
            var isHidden = narrow.contains(group);
            rows.add(new ReportRow(
                    List.of(
                            ReportCell.of(group),
                            ReportCell.of(names.getOrDefault(group, writing.title("noGroup"))),
                            shown(ReportCell.of(sums.counted()), sums.attending(), isHidden),
                            shown(ReportCell.of(sums.heads()), sums.attending(), isHidden),
                            shown(CounselingIndicators.mean(sums), sums.attending(), isHidden)),
                    sums.attending()));
        });
        return List.of(new ReportTable(
                "groups",
                writing.title("table.groups"),
                columns(
                        writing.column("sessions", ColumnKind.NUMBER),
                        writing.column(CounselingIndicators.ATTENDANCE),
                        writing.column(CounselingIndicators.MEAN)),
                rows,
                null));
    }

    /** Nothing is hidden of nobody: a zero is a zero. */
    private ReportCell shown(ReportCell cell, long people, boolean isHidden) {
        return isHidden && people > 0 && rule.least() > 0 ? ReportCell.WITHHELD : cell;
    }

    private Map<String, String> names(Locale language) throws SQLException {
        var names = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id::text, names FROM report_group")) {
            while (rows.next()) {
                names.put(
                        rows.getString(1),
                        Labels.choose(ReportMenu.labels(rows.getString(2)), language.toLanguageTag()));
            }
        }
        return names;
    }
}
