-- Invariants: visits and sessions count on the day that site_day tells of them. When the zone of a site, or the end of its
-- days, is corrected, its sums are of other days than before, and so may be who was back after 90 days at any other site:
-- until they are added up again, reports count the rows.
CREATE OR REPLACE VIEW report_visit AS
SELECT v.id,
       v.site_id,
       site_day(v.arrived_at, s.time_zone, s.day_ends_hour) AS day,
       extract(hour FROM v.arrived_at AT TIME ZONE s.time_zone)::int AS hour,
       v.stop_id,
       v.modality,
       v.participant_id,
       v.people_served,
       v.arrived_at,
       v.closes_at
FROM visit v JOIN site s ON s.id = v.site_id
WHERE v.voided_at IS NULL;
COMMENT ON COLUMN report_visit.day IS 'class=personal: local day of the site on which they came';
COMMENT ON COLUMN report_visit.hour IS 'class=personal: local hour in which they came, of whichever day';
COMMENT ON COLUMN report_visit.closes_at IS 'class=operational: when it closes by itself';

CREATE OR REPLACE VIEW report_arrival AS
SELECT v.id, v.participant_id, v.arrived_at, site_day(v.arrived_at, s.time_zone, s.day_ends_hour) AS day
FROM visit v JOIN site s ON s.id = v.site_id
WHERE v.voided_at IS NULL AND v.participant_id IS NOT NULL;
COMMENT ON COLUMN report_arrival.day IS 'class=personal: local day of the site on which they came';

CREATE OR REPLACE VIEW report_counseling AS
SELECT c.id,
       c.site_id,
       c.held_at,
       site_day(c.held_at, s.time_zone, s.day_ends_hour) AS day,
       c.type,
       c.group_id,
       c.group_id IS NOT NULL OR c.type = 'GROUP' AS in_group,
       c.minutes,
       c.headcount
FROM counseling_session c JOIN site s ON s.id = c.site_id
WHERE c.voided_at IS NULL;

CREATE OR REPLACE VIEW report_site AS SELECT s.id, s.code, s.time_zone, s.day_ends_hour FROM site s;
COMMENT ON COLUMN report_site.day_ends_hour IS 'class=operational: until which hour after midnight its days go on';

-- Of a visit is noted when it was, so that the day is told when the note is read: whoever notes something while a site is
-- corrected need not know by which days. Whatever moves a visit to another day is noted of both.
ALTER TABLE report_stale ALTER COLUMN day DROP NOT NULL, ADD COLUMN at timestamptz,
    ADD CONSTRAINT report_stale_one_day CHECK ((day IS NULL) <> (at IS NULL));
COMMENT ON COLUMN report_stale.day IS 'class=operational: the day, where somebody chose it';
COMMENT ON COLUMN report_stale.at IS 'class=personal: when it was, where the day follows from that';

CREATE OR REPLACE FUNCTION report_note_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO report_stale (site_id, at, who, who_was)
    SELECT NEW.site_id, NEW.arrived_at, NEW.participant_id, CASE WHEN TG_OP = 'UPDATE' THEN OLD.participant_id END
    UNION ALL
    SELECT OLD.site_id, OLD.arrived_at, OLD.participant_id, NULL
    WHERE OLD.arrived_at <> NEW.arrived_at OR OLD.site_id <> NEW.site_id;
    RETURN NULL;
END $$;
-- Whoever records may have taken a day for one that goes on, if a site is being corrected: what is recorded late is noted
-- in any case, and what is not is on no day that has been over for an hour.
CREATE OR REPLACE TRIGGER report_visit_recorded AFTER INSERT ON visit FOR EACH ROW
    WHEN (NEW.closes_at <= clock_timestamp() OR NEW.arrived_at < clock_timestamp() - interval '15 minutes')
    EXECUTE FUNCTION report_note_visit();
CREATE OR REPLACE TRIGGER report_visit_changed AFTER UPDATE ON visit FOR EACH ROW
    WHEN (NEW.closes_at <= clock_timestamp()
        OR OLD.closes_at <= clock_timestamp()
        OR NEW.arrived_at < NEW.recorded_at - interval '15 minutes'
        OR OLD.participant_id IS DISTINCT FROM NEW.participant_id
        OR (NEW.participant_id IS NOT NULL
            AND (OLD.voided_at IS DISTINCT FROM NEW.voided_at OR OLD.arrived_at <> NEW.arrived_at)))
    EXECUTE FUNCTION report_note_visit();
CREATE OR REPLACE FUNCTION report_note_joined() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO report_stale (site_id, at, who, who_was)
    SELECT v.site_id, v.arrived_at, NEW.id, (SELECT p.id FROM participant p WHERE p.number = OLD.joined_number)
    FROM report_visit v WHERE v.participant_id = NEW.id;
    RETURN NULL;
END $$;

CREATE VIEW report_stale_day AS
SELECT t.site_id, coalesce(t.day, site_day(t.at, s.time_zone, s.day_ends_hour)) AS day
FROM report_stale t JOIN site s ON s.id = t.site_id;
COMMENT ON COLUMN report_stale_day.site_id IS 'class=operational: the site';
COMMENT ON COLUMN report_stale_day.day IS 'class=operational: the day, by the days that the site has now';
GRANT SELECT ON report_stale_day TO ${serviceRole};

-- The lock is that of whoever adds days up (Summaries): what they are at is finished by the old days and forgotten here,
-- and what they begin afterwards goes by the new ones.
CREATE FUNCTION report_forget_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(7305004118281);
    DELETE FROM report_milestones WHERE site_id = NEW.id;
    DELETE FROM report_progress WHERE site_id = NEW.id
        OR EXISTS (SELECT FROM visit v WHERE v.site_id = NEW.id AND v.participant_id IS NOT NULL);
    RETURN NULL;
END $$;
CREATE TRIGGER report_site_days_changed AFTER UPDATE ON site FOR EACH ROW
    WHEN (OLD.time_zone <> NEW.time_zone OR OLD.day_ends_hour <> NEW.day_ends_hour)
    EXECUTE FUNCTION report_forget_days();

-- What was added up until now was added up by the days that visits had been recorded for.
DELETE FROM report_milestones;
DELETE FROM report_progress;
