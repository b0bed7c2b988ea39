-- Invariants: a visit may be moved from one day to another. Whatever changes about a visit is noted for the day that it is
-- on now and for the day that it was on before, once either is over; and of a known person also while both go on, when the
-- order of their visits changes.
ALTER TABLE visit_line ADD COLUMN corrected_at timestamptz;
COMMENT ON COLUMN visit_line.corrected_at IS 'class=operational: when its numbers were last put right';

CREATE OR REPLACE FUNCTION report_note_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO report_stale (site_id, day, who, who_was)
    SELECT NEW.site_id, ((closed.at - interval '12 hours') AT TIME ZONE s.time_zone)::date,
           NEW.participant_id, CASE WHEN TG_OP = 'UPDATE' THEN OLD.participant_id END
    FROM site s CROSS JOIN unnest(ARRAY[
        NEW.closes_at, CASE WHEN TG_OP = 'UPDATE' THEN nullif(OLD.closes_at, NEW.closes_at) END]) AS closed (at)
    WHERE s.id = NEW.site_id AND closed.at IS NOT NULL;
    RETURN NULL;
END $$;

DROP TRIGGER report_visit_changed ON visit;
-- Lines that are added, undone or corrected count up the version of their visit, so they come by here as well.
CREATE TRIGGER report_visit_changed AFTER UPDATE ON visit FOR EACH ROW
    WHEN (NEW.closes_at <= clock_timestamp()
        OR OLD.closes_at <= clock_timestamp()
        OR OLD.participant_id IS DISTINCT FROM NEW.participant_id
        OR (NEW.participant_id IS NOT NULL
            AND (OLD.voided_at IS DISTINCT FROM NEW.voided_at OR OLD.arrived_at <> NEW.arrived_at)))
    EXECUTE FUNCTION report_note_visit();
