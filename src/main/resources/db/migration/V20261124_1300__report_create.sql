-- Invariants: everything in these tables follows from what was recorded, and can be thrown away and made again. A day of
-- a site is read from them only up to the day that report_progress names, and only while report_stale does not name it;
-- every other day is counted from the rows themselves. Whoever changes what happened on a day that is over appends to
-- report_stale in the same transaction (the triggers below); the summariser deletes only what its snapshot has seen.
--
-- A visit counts for the local day that it was recorded for, which ended at closes_at. Twelve hours before its end it is
-- that day whatever zone the site has been moved to since, and whether the day had 23, 24 or 25 hours.
CREATE VIEW report_visit AS
SELECT v.id,
       v.site_id,
       ((v.closes_at - interval '12 hours') AT TIME ZONE s.time_zone)::date AS day,
       -- Of a visit from before the site's zone was changed: counted back from the end of its day.
       CASE WHEN (v.closes_at AT TIME ZONE s.time_zone)::time = '00:00'
           THEN extract(hour FROM v.arrived_at AT TIME ZONE s.time_zone)::int
           ELSE greatest(0, 23 - floor(extract(epoch FROM v.closes_at - v.arrived_at) / 3600))::int END AS hour,
       v.stop_id,
       v.modality,
       v.participant_id,
       v.people_served,
       v.arrived_at,
       v.closes_at
FROM visit v JOIN site s ON s.id = v.site_id
WHERE v.voided_at IS NULL;
COMMENT ON COLUMN report_visit.id IS 'class=operational: the visit';
COMMENT ON COLUMN report_visit.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_visit.day IS 'class=personal: local day of the site that it was recorded for';
COMMENT ON COLUMN report_visit.hour IS 'class=personal: local hour in which they came';
COMMENT ON COLUMN report_visit.stop_id IS 'class=personal: at which stop';
COMMENT ON COLUMN report_visit.modality IS 'class=operational: how they were reached';
COMMENT ON COLUMN report_visit.participant_id IS 'class=personal: who, if known';
COMMENT ON COLUMN report_visit.people_served IS 'class=operational: how many people it was for';
COMMENT ON COLUMN report_visit.arrived_at IS 'class=personal: when they came';
COMMENT ON COLUMN report_visit.closes_at IS 'class=operational: when that day ended';

CREATE VIEW report_arrival AS
SELECT v.id, v.participant_id, v.arrived_at FROM visit v WHERE v.voided_at IS NULL AND v.participant_id IS NOT NULL;
COMMENT ON COLUMN report_arrival.id IS 'class=operational: the visit';
COMMENT ON COLUMN report_arrival.participant_id IS 'class=personal: who';
COMMENT ON COLUMN report_arrival.arrived_at IS 'class=personal: when they came';

CREATE VIEW report_line AS
SELECT l.visit_id, l.item_id, l.given, l.asked_for, l.for_others, l.unmet_reason, l.estimated
FROM visit_line l WHERE l.undone_at IS NULL;
COMMENT ON COLUMN report_line.visit_id IS 'class=operational: in which visit';
COMMENT ON COLUMN report_line.item_id IS 'class=operational: what';
COMMENT ON COLUMN report_line.given IS 'class=operational: how many were given, or brought back';
COMMENT ON COLUMN report_line.asked_for IS 'class=operational: how many were asked for';
COMMENT ON COLUMN report_line.for_others IS 'class=operational: how many of them are for others';
COMMENT ON COLUMN report_line.unmet_reason IS 'class=operational: why less was given';
COMMENT ON COLUMN report_line.estimated IS 'class=operational: whether the number is an estimate';

CREATE VIEW report_tally AS
SELECT t.id, t.site_id, t.day, t.stop_id, t.modality, t.headcount FROM tally t WHERE t.voided_at IS NULL;
COMMENT ON COLUMN report_tally.id IS 'class=operational: the head-count';
COMMENT ON COLUMN report_tally.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_tally.day IS 'class=operational: local day of the site';
COMMENT ON COLUMN report_tally.stop_id IS 'class=operational: at which stop';
COMMENT ON COLUMN report_tally.modality IS 'class=operational: how they were reached';
COMMENT ON COLUMN report_tally.headcount IS 'class=operational: how many people';

CREATE VIEW report_tally_line AS
SELECT l.tally_id, l.item_id, l.given, l.estimated FROM tally_line l;
COMMENT ON COLUMN report_tally_line.tally_id IS 'class=operational: in which head-count';
COMMENT ON COLUMN report_tally_line.item_id IS 'class=operational: what';
COMMENT ON COLUMN report_tally_line.given IS 'class=operational: how many were given out';
COMMENT ON COLUMN report_tally_line.estimated IS 'class=operational: whether the number is an estimate';

CREATE VIEW report_item AS
SELECT i.id, i.code, i.family, i.kind, i.labels, i.unit, i.counts_as ->> 'what' AS counts_as,
       coalesce((i.counts_as ->> 'quantity')::int, 1) AS quantity, f.labels AS family_labels
FROM menu_item i JOIN menu_family f ON f.code = i.family;
COMMENT ON COLUMN report_item.id IS 'class=operational: the item';
COMMENT ON COLUMN report_item.code IS 'class=operational: what the API knows it by';
COMMENT ON COLUMN report_item.family IS 'class=operational: the heading it stands under';
COMMENT ON COLUMN report_item.kind IS 'class=operational: service, supply or return';
COMMENT ON COLUMN report_item.labels IS 'class=operational: label by language';
COMMENT ON COLUMN report_item.unit IS 'class=operational: what one of it is';
COMMENT ON COLUMN report_item.counts_as IS 'class=operational: what it counts as';
COMMENT ON COLUMN report_item.quantity IS 'class=operational: how many of that one unit counts';
COMMENT ON COLUMN report_item.family_labels IS 'class=operational: label of the heading by language';

CREATE VIEW report_site AS SELECT s.id, s.code, s.time_zone FROM site s;
COMMENT ON COLUMN report_site.id IS 'class=operational: the site';
COMMENT ON COLUMN report_site.code IS 'class=operational: what the API knows it by';
COMMENT ON COLUMN report_site.time_zone IS 'class=operational: whose days are its days';

CREATE VIEW report_stop AS SELECT s.id, s.site_id, s.name FROM stop s;
COMMENT ON COLUMN report_stop.id IS 'class=operational: the stop';
COMMENT ON COLUMN report_stop.site_id IS 'class=operational: whose stop';
COMMENT ON COLUMN report_stop.name IS 'class=operational: what a team calls it';

CREATE VIEW report_goal AS
SELECT v.goal_id, v.version, v.at, v.state, v.life_area, v.aim, g.participant_id
FROM goal_version v JOIN goal g ON g.id = v.goal_id;
COMMENT ON COLUMN report_goal.goal_id IS 'class=operational: the goal';
COMMENT ON COLUMN report_goal.version IS 'class=operational: which version of it';
COMMENT ON COLUMN report_goal.at IS 'class=personal: since when it was so';
COMMENT ON COLUMN report_goal.state IS 'class=personal: where it stood';
COMMENT ON COLUMN report_goal.life_area IS 'class=personal: which part of life it is about';
COMMENT ON COLUMN report_goal.aim IS 'class=personal: which way';
COMMENT ON COLUMN report_goal.participant_id IS 'class=personal: whose';

CREATE TABLE report_visits (
    site_id       integer NOT NULL,
    unit          text NOT NULL CONSTRAINT report_visits_unit_known CHECK (unit IN ('DAY', 'MONTH')),
    first_day     date NOT NULL,
    stop_id       uuid,
    modality      text NOT NULL,
    visits        integer NOT NULL,
    known_visits  integer NOT NULL,
    heads         integer NOT NULL,
    people_served integer NOT NULL,
    people        uuid[] NOT NULL,
    CONSTRAINT report_visits_once UNIQUE NULLS NOT DISTINCT (site_id, unit, first_day, stop_id, modality)
);
COMMENT ON TABLE report_visits IS 'The visits and head-counts of a day or a month, added up.';
COMMENT ON COLUMN report_visits.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_visits.unit IS 'class=operational: a day or a month';
COMMENT ON COLUMN report_visits.first_day IS 'class=operational: the day, or the first of the month';
COMMENT ON COLUMN report_visits.stop_id IS 'class=operational: at which stop';
COMMENT ON COLUMN report_visits.modality IS 'class=operational: how people were reached';
COMMENT ON COLUMN report_visits.visits IS 'class=operational: how many visits';
COMMENT ON COLUMN report_visits.known_visits IS 'class=operational: how many of them of known people';
COMMENT ON COLUMN report_visits.heads IS 'class=operational: how many heads were counted besides';
COMMENT ON COLUMN report_visits.people_served IS 'class=operational: how many people all that was for';
COMMENT ON COLUMN report_visits.people IS 'class=personal: the known people, each once, so that they can be counted over any sites and periods';

CREATE TABLE report_hours (
    site_id       integer NOT NULL,
    unit          text NOT NULL CONSTRAINT report_hours_unit_known CHECK (unit IN ('DAY', 'MONTH')),
    first_day     date NOT NULL,
    stop_id       uuid,
    modality      text NOT NULL,
    hour          integer NOT NULL,
    visits        integer NOT NULL,
    known_visits  integer NOT NULL,
    heads         integer NOT NULL,
    people_served integer NOT NULL,
    CONSTRAINT report_hours_once UNIQUE NULLS NOT DISTINCT (site_id, unit, first_day, stop_id, modality, hour)
);
COMMENT ON TABLE report_hours IS 'The visits of a day or a month by the local hour in which people came.';
COMMENT ON COLUMN report_hours.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_hours.unit IS 'class=operational: a day or a month';
COMMENT ON COLUMN report_hours.first_day IS 'class=operational: the day, or the first of the month';
COMMENT ON COLUMN report_hours.stop_id IS 'class=operational: at which stop';
COMMENT ON COLUMN report_hours.modality IS 'class=operational: how people were reached';
COMMENT ON COLUMN report_hours.hour IS 'class=operational: local hour, 0 to 23; -1 of head-counts, which have none';
COMMENT ON COLUMN report_hours.visits IS 'class=operational: how many visits';
COMMENT ON COLUMN report_hours.known_visits IS 'class=operational: how many of them of known people';
COMMENT ON COLUMN report_hours.heads IS 'class=operational: how many heads were counted besides';
COMMENT ON COLUMN report_hours.people_served IS 'class=operational: how many people all that was for';

CREATE TABLE report_items (
    site_id         integer NOT NULL,
    unit            text NOT NULL CONSTRAINT report_items_unit_known CHECK (unit IN ('DAY', 'MONTH')),
    first_day       date NOT NULL,
    stop_id         uuid,
    modality        text NOT NULL,
    item_id         integer NOT NULL,
    takers          bigint NOT NULL,
    given           bigint NOT NULL,
    given_known     bigint NOT NULL,
    given_estimated bigint NOT NULL,
    for_others      bigint NOT NULL,
    out_of_stock    bigint NOT NULL,
    not_offered_now bigint NOT NULL,
    not_today       bigint NOT NULL,
    other           bigint NOT NULL,
    unsaid          bigint NOT NULL,
    CONSTRAINT report_items_once UNIQUE NULLS NOT DISTINCT (site_id, unit, first_day, stop_id, modality, item_id)
);
COMMENT ON TABLE report_items IS 'What was given, brought back and could not be given on a day or in a month, added up.';
COMMENT ON COLUMN report_items.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_items.unit IS 'class=operational: a day or a month';
COMMENT ON COLUMN report_items.first_day IS 'class=operational: the day, or the first of the month';
COMMENT ON COLUMN report_items.stop_id IS 'class=operational: at which stop';
COMMENT ON COLUMN report_items.modality IS 'class=operational: how people were reached';
COMMENT ON COLUMN report_items.item_id IS 'class=operational: what';
COMMENT ON COLUMN report_items.takers IS 'class=operational: how many people can have taken it at most';
COMMENT ON COLUMN report_items.given IS 'class=operational: how many were given, or brought back';
COMMENT ON COLUMN report_items.given_known IS 'class=operational: how many of them to known people';
COMMENT ON COLUMN report_items.given_estimated IS 'class=operational: how many of them are estimates';
COMMENT ON COLUMN report_items.for_others IS 'class=operational: how many of them are for others';
COMMENT ON COLUMN report_items.out_of_stock IS 'class=operational: how many more were asked for, and were out of stock';
COMMENT ON COLUMN report_items.not_offered_now IS 'class=operational: the same, not offered then';
COMMENT ON COLUMN report_items.not_today IS 'class=operational: the same, not on that day';
COMMENT ON COLUMN report_items.other IS 'class=operational: the same, for another reason';
COMMENT ON COLUMN report_items.unsaid IS 'class=operational: the same, where nobody said why';

CREATE TABLE report_milestones (
    visit_id       uuid CONSTRAINT report_milestones_pk PRIMARY KEY,
    site_id        integer NOT NULL,
    day            date NOT NULL,
    stop_id        uuid,
    modality       text NOT NULL,
    participant_id uuid NOT NULL,
    kind           text NOT NULL CONSTRAINT report_milestones_kind_known CHECK (kind IN ('FIRST', 'BACK'))
);
CREATE INDEX report_milestones_by_day ON report_milestones (site_id, day);
CREATE INDEX report_milestones_by_participant ON report_milestones (participant_id);
COMMENT ON TABLE report_milestones IS 'Visits that were somebody''s first, or their first after 90 days or more.';
COMMENT ON COLUMN report_milestones.visit_id IS 'class=operational: the visit';
COMMENT ON COLUMN report_milestones.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_milestones.day IS 'class=personal: on which local day';
COMMENT ON COLUMN report_milestones.stop_id IS 'class=personal: at which stop';
COMMENT ON COLUMN report_milestones.modality IS 'class=operational: how they were reached';
COMMENT ON COLUMN report_milestones.participant_id IS 'class=personal: whose';
COMMENT ON COLUMN report_milestones.kind IS 'class=personal: the first, or back again';

CREATE TABLE report_progress (
    site_id integer CONSTRAINT report_progress_pk PRIMARY KEY,
    until   date NOT NULL
);
COMMENT ON TABLE report_progress IS 'Up to which day the days of a site have been added up.';
COMMENT ON COLUMN report_progress.site_id IS 'class=operational: the site';
COMMENT ON COLUMN report_progress.until IS 'class=operational: the last day that has been added up';

-- Without an index: it is short, and adding to it costs next to nothing.
CREATE TABLE report_stale (
    site_id integer NOT NULL,
    day     date NOT NULL,
    who     uuid,
    who_was uuid
);
COMMENT ON TABLE report_stale IS 'Days on which something changed after they were over, until they are added up again.';
COMMENT ON COLUMN report_stale.site_id IS 'class=operational: the site';
COMMENT ON COLUMN report_stale.day IS 'class=operational: the day';
COMMENT ON COLUMN report_stale.who IS 'class=personal: of whom the visit is';
COMMENT ON COLUMN report_stale.who_was IS 'class=personal: of whom it was before';

CREATE FUNCTION report_note_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO report_stale (site_id, day, who, who_was)
    SELECT NEW.site_id, ((NEW.closes_at - interval '12 hours') AT TIME ZONE s.time_zone)::date,
           NEW.participant_id, CASE WHEN TG_OP = 'UPDATE' THEN OLD.participant_id END
    FROM site s WHERE s.id = NEW.site_id;
    RETURN NULL;
END $$;

CREATE FUNCTION report_note_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO report_stale (site_id, day) VALUES (NEW.site_id, NEW.day);
    RETURN NULL;
END $$;

-- An ordinary visit, recorded while its day goes on, passes by the conditions without calling anything. What matters for
-- other days too (somebody's first visit, their visit before) is noted unless it has only just happened.
CREATE TRIGGER report_visit_recorded AFTER INSERT ON visit FOR EACH ROW
    WHEN (NEW.closes_at <= clock_timestamp()
        OR (NEW.participant_id IS NOT NULL AND NEW.arrived_at < clock_timestamp() - interval '15 minutes'))
    EXECUTE FUNCTION report_note_visit();
-- Lines that are added or undone count up the version of their visit, so they come by here as well.
CREATE TRIGGER report_visit_changed AFTER UPDATE ON visit FOR EACH ROW
    WHEN (NEW.closes_at <= clock_timestamp()
        OR OLD.participant_id IS DISTINCT FROM NEW.participant_id
        OR (NEW.participant_id IS NOT NULL AND OLD.voided_at IS DISTINCT FROM NEW.voided_at))
    EXECUTE FUNCTION report_note_visit();
CREATE TRIGGER report_tally_changed AFTER INSERT OR UPDATE ON tally FOR EACH ROW
    EXECUTE FUNCTION report_note_tally();

GRANT SELECT ON report_visit, report_arrival, report_line, report_tally, report_tally_line, report_item, report_site, report_stop,
    report_goal TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON report_visits, report_hours, report_items, report_milestones, report_progress
    TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON report_stale TO ${serviceRole};

-- Invariant: there is one estimate or none; a new one takes the place of the old.
CREATE TABLE report_estimate (
    id     integer CONSTRAINT report_estimate_pk PRIMARY KEY CONSTRAINT report_estimate_one CHECK (id = 1),
    people integer NOT NULL CONSTRAINT report_estimate_positive CHECK (people > 0),
    source text NOT NULL
);
COMMENT ON TABLE report_estimate IS 'How many people inject drugs where the centre works, as somebody else has estimated.';
COMMENT ON COLUMN report_estimate.id IS 'class=operational: there is one';
COMMENT ON COLUMN report_estimate.people IS 'class=operational: how many people';
COMMENT ON COLUMN report_estimate.source IS 'class=operational: who says so, and since when';
GRANT SELECT, INSERT, UPDATE ON report_estimate TO ${serviceRole};
