package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.doorway.report.document.Breakdown;
import org.doorway.report.indicator.Milestones;
import org.jspecify.annotations.Nullable;

/** Counts people over any sites and periods, each once: by the sets of what was added up, and by the rows of the rest. */
public final class PeopleQueries {
    private static final String SETS = SummaryPlan.RELATIONS + """
            SELECT w, %s, kind, people FROM (
                SELECT s.w, f.site_id, f.first_day AS day, f.stop_id, f.modality, f.kind, f.people
                FROM summed s JOIN report_people f USING (site_id, unit, first_day)) fact""" + FigureQueries.CHOSEN;

    private static final String CAME = SETS + "AND kind = 'CAME'";
    private static final String WITH_MILESTONES = SETS + "AND kind <> 'CAME'";

    private static final String FRESH = SummaryPlan.RELATIONS + """
            SELECT DISTINCT w, %s, 'CAME' AS kind, p.number FROM (""" + RawRows.VISITS + """
            ) fact JOIN report_person p ON p.id = participant_id""" + FigureQueries.CHOSEN;

    /** Of days that have not been added up, and of people who are noted as changed. */
    private static final String FRESH_MILESTONES = SummaryPlan.RELATIONS + """
            , changed AS MATERIALIZED (""" + RawRows.CHANGED + """
            )
            SELECT DISTINCT w, %s, kind, person.number
            FROM (
                SELECT w, site_id, day, stop_id, modality, participant_id, kind FROM (
                """
            + RawRows.MILESTONES_OF_DAYS + """
                ) fresh
                UNION ALL
                SELECT p.w, v.site_id, v.day, v.stop_id, v.modality, v.participant_id, v.kind FROM (
                """ + RawRows.MILESTONES_OF_CHANGED + """
                ) v JOIN whole p ON v.site_id = p.site_id AND v.day BETWEEN p.from_day AND p.until_day
            ) fact JOIN report_person person ON person.id = participant_id""" + FigureQueries.CHOSEN;

    private record Of(FigureQueries.Key key, String kind) {}

    private final Connection connection;
    private final FigureQueries facts;

    public PeopleQueries(Connection connection, FigureQueries facts) {
        this.connection = connection;
        this.facts = facts;
    }

    /** How many known people came. */
    public Map<FigureQueries.Key, Long> people(SummaryPlan coverage, @Nullable Breakdown by) throws SQLException {
        var sets = sets(CAME, coverage, by);
        addRows(FRESH, coverage, by, sets);
        var people = new HashMap<FigureQueries.Key, Long>();
        sets.forEach((of, set) -> people.put(of.key(), set.size()));
        return people;
    }

    /** For how many it was the first time, and how many were back. */
    public Map<FigureQueries.Key, Milestones> milestones(SummaryPlan coverage, @Nullable Breakdown by)
            throws SQLException {
        var sets = sets(WITH_MILESTONES, coverage, by);
        var changed = changed();
        sets.values().forEach(set -> set.removeAll(changed));
        addRows(FRESH_MILESTONES, coverage, by, sets);
        var milestones = new HashMap<FigureQueries.Key, Milestones>();
        sets.forEach((of, set) -> milestones.merge(
                of.key(),
                of.kind().equals("FIRST") ? new Milestones(set.size(), 0) : new Milestones(0, set.size()),
                Milestones::plus));
        return milestones;
    }

    private Map<Of, PeopleSet> sets(String query, SummaryPlan coverage, @Nullable Breakdown by) throws SQLException {
        var sets = new HashMap<Of, PeopleSet>();
        facts.each(
                query,
                by,
                coverage,
                (key, row) -> sets.computeIfAbsent(new Of(key, row.getString(3)), of -> new PeopleSet())
                        .addAll(row.getBytes(4)));
        return sets;
    }

    private void addRows(String query, SummaryPlan coverage, @Nullable Breakdown by, Map<Of, PeopleSet> sets)
            throws SQLException {
        facts.each(
                query,
                by,
                coverage,
                (key, row) -> sets.computeIfAbsent(new Of(key, row.getString(3)), of -> new PeopleSet())
                        .add(row.getInt(4)));
    }

    /** The milestones of these may be others than those that were added up. */
    private PeopleSet changed() throws SQLException {
        var changed = new PeopleSet();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT p.number FROM (" + RawRows.CHANGED
                        + ") changed JOIN report_person p ON p.id = changed.who")) {
            while (row.next()) {
                changed.add(row.getInt(1));
            }
        }
        return changed;
    }
}
