package org.doorway.report.summary;

/**
 * How the rows of visits and head-counts are read as facts that can be added up. The reports of days that have not been
 * added up, the sums themselves and the proof of the sums all begin with these, over the relation {@code counted} of
 * {@link SummaryPlan}.
 */
final class RawRows {
    // Site by site, as OFFSET 0 demands: joined freely, the planner reads all years of a site to find a few days.
    private static final String VISITS_OF_DAYS = """
            counted c CROSS JOIN LATERAL (
                SELECT * FROM report_visit of_site
                WHERE of_site.site_id = c.site_id AND of_site.arrived_at >= c.since AND of_site.arrived_at < c.before
                  AND of_site.day BETWEEN c.from_day AND c.until_day OFFSET 0) v""";

    private static final String TALLIES_OF_DAYS =
            "counted c JOIN report_tally t ON t.site_id = c.site_id AND t.day BETWEEN c.from_day AND c.until_day";

    static final String VISITS = """
            SELECT c.w, v.site_id, v.day, v.stop_id, v.modality, v.hour, v.participant_id, 1 AS visits,
                   (v.participant_id IS NOT NULL)::int AS known_visits, 0 AS heads, v.people_served
            FROM %s
            UNION ALL
            SELECT c.w, t.site_id, t.day, t.stop_id, t.modality, -1, NULL, 0, 0, t.headcount, t.headcount
            FROM %s""".formatted(VISITS_OF_DAYS, TALLIES_OF_DAYS);

    /** How many more were asked for than given, for one reason. */
    private static final String UNMET =
            "CASE WHEN l.unmet_reason %s THEN greatest(l.asked_for - l.given, 0) ELSE 0 END AS %s";

    static final String ITEMS = """
            SELECT c.w, v.site_id, v.day, v.stop_id, v.modality, l.item_id,
                   least(l.given, 1)::bigint AS takers, l.given::bigint AS given,
                   CASE WHEN v.participant_id IS NOT NULL THEN l.given ELSE 0 END::bigint AS given_known,
                   CASE WHEN l.estimated THEN l.given ELSE 0 END::bigint AS given_estimated,
                   coalesce(l.for_others, 0)::bigint AS for_others,
                   %1$s, l.counts_as, l.counts_quantity
            FROM %2$s JOIN report_line l ON l.visit_id = v.id
            UNION ALL
            SELECT c.w, t.site_id, t.day, t.stop_id, t.modality, l.item_id, l.given, l.given, 0,
                   CASE WHEN l.estimated THEN l.given ELSE 0 END, 0, %1$s,
                   l.counts_as, l.counts_quantity
            FROM %3$s JOIN report_tally_line l ON l.tally_id = t.id""".formatted(unmet(), VISITS_OF_DAYS, TALLIES_OF_DAYS);

    private static String unmet() {
        return String.join(
                ", ",
                UNMET.formatted("= 'OUT_OF_STOCK'", "out_of_stock"),
                UNMET.formatted("= 'NOT_OFFERED_NOW'", "not_offered_now"),
                UNMET.formatted("= 'NOT_TODAY'", "not_today"),
                UNMET.formatted("= 'OTHER'", "other"),
                UNMET.formatted("IS NULL", "unsaid"));
    }

    /**
     * Which visits were somebody's first of all, or the first after 90 days or more, wherever and under whichever of
     * their records they came before.
     */
    private static final String MILESTONE = """
            SELECT %s v.id AS visit_id, v.site_id, v.day, v.stop_id, v.modality, v.participant_id,
                   CASE WHEN earlier.day IS NULL THEN 'FIRST' ELSE 'BACK' END AS kind
            FROM %s LEFT JOIN LATERAL (
                SELECT last.day FROM report_same_person same CROSS JOIN LATERAL (
                    SELECT a.arrived_at, a.id, a.day FROM report_arrival a
                    WHERE a.participant_id = same.record_id AND (a.arrived_at, a.id) < (v.arrived_at, v.id)
                    ORDER BY a.arrived_at DESC, a.id DESC LIMIT 1) last
                WHERE same.id = v.participant_id
                ORDER BY last.arrived_at DESC, last.id DESC LIMIT 1) earlier ON true
            WHERE v.participant_id IS NOT NULL AND (earlier.day IS NULL OR v.day - earlier.day >= 90)""";

    static final String MILESTONES_OF_DAYS = MILESTONE.formatted("c.w,", VISITS_OF_DAYS);

    /** Of people that something has changed about: of those in the relation {@code changed (who)}. */
    static final String MILESTONES_OF_CHANGED =
            MILESTONE.formatted("", "changed JOIN report_visit v ON v.participant_id = changed.who");

    private static final String NOTED = """
            SELECT who FROM report_stale WHERE who IS NOT NULL
            UNION SELECT who_was FROM report_stale WHERE who_was IS NOT NULL""";

    /** People whose milestones may be others than those that were added up: who is noted, with all of their records. */
    static final String CHANGED = NOTED + " UNION SELECT same.record_id FROM (" + NOTED
            + ") noted JOIN report_same_person same ON same.id = noted.who";

    private RawRows() {}
}
