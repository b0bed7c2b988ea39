-- Invariants: records that are joined are one person in every report. When it changes which person a record is of, the days
-- of its visits are noted as changed, with somebody of those whom it was of before.
CREATE OR REPLACE VIEW report_person AS
SELECT p.id, coalesce(p.joined_number, p.number) AS number FROM participant p;
COMMENT ON COLUMN report_person.id IS 'class=operational: the participant';
COMMENT ON COLUMN report_person.number IS 'class=personal: which bit they are in sets of people';

-- For most there is one row: the number of a record by itself is null, and equal to none.
CREATE VIEW report_same_person AS
SELECT p.id, p.id AS record_id FROM participant p
UNION ALL
SELECT p.id, o.id FROM participant p JOIN participant o ON o.joined_number = p.joined_number AND o.id <> p.id;
COMMENT ON COLUMN report_same_person.id IS 'class=operational: the participant';
COMMENT ON COLUMN report_same_person.record_id IS 'class=personal: every record of the same person, theirs included';

-- Back after 90 days is said of days, which are each site's own.
CREATE OR REPLACE VIEW report_arrival AS
SELECT v.id, v.participant_id, v.arrived_at, ((v.closes_at - interval '12 hours') AT TIME ZONE s.time_zone)::date AS day
FROM visit v JOIN site s ON s.id = v.site_id
WHERE v.voided_at IS NULL AND v.participant_id IS NOT NULL;
COMMENT ON COLUMN report_arrival.id IS 'class=operational: the visit';
COMMENT ON COLUMN report_arrival.participant_id IS 'class=personal: who';
COMMENT ON COLUMN report_arrival.arrived_at IS 'class=personal: when they came';
COMMENT ON COLUMN report_arrival.day IS 'class=personal: local day of the site that it was recorded for';

CREATE FUNCTION report_note_joined() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO report_stale (site_id, day, who, who_was)
    SELECT DISTINCT v.site_id, v.day, NEW.id, (SELECT p.id FROM participant p WHERE p.number = OLD.joined_number)
    FROM report_visit v WHERE v.participant_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER report_participant_joined AFTER UPDATE OF joined_number ON participant FOR EACH ROW
    WHEN (coalesce(OLD.joined_number, OLD.number) <> coalesce(NEW.joined_number, NEW.number))
    EXECUTE FUNCTION report_note_joined();

GRANT SELECT ON report_same_person TO ${serviceRole};
