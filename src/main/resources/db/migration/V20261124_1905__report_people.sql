-- Invariant: the sums of a day or a month have the sets of the known people who came, who came for the first time and who
-- were back; none that is empty. What was added up before has no sets, and is thrown away to be added up again.
CREATE VIEW report_person AS SELECT p.id, p.number FROM participant p;
COMMENT ON COLUMN report_person.id IS 'class=operational: the participant';
COMMENT ON COLUMN report_person.number IS 'class=personal: which bit they are in sets of people';

CREATE TABLE report_people (
    site_id   integer NOT NULL,
    unit      text NOT NULL CONSTRAINT report_people_unit_known CHECK (unit IN ('DAY', 'MONTH')),
    first_day date NOT NULL,
    stop_id   uuid,
    modality  text NOT NULL,
    kind      text NOT NULL CONSTRAINT report_people_kind_known CHECK (kind IN ('CAME', 'FIRST', 'BACK')),
    people    bytea NOT NULL,
    CONSTRAINT report_people_once UNIQUE NULLS NOT DISTINCT (site_id, unit, first_day, stop_id, modality, kind)
);
-- Bitmaps are packed as it is.
ALTER TABLE report_people ALTER COLUMN people SET STORAGE EXTERNAL;
COMMENT ON TABLE report_people IS 'The known people of a day or a month, so that they can be counted over any sites and periods.';
COMMENT ON COLUMN report_people.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_people.unit IS 'class=operational: a day or a month';
COMMENT ON COLUMN report_people.first_day IS 'class=operational: the day, or the first of the month';
COMMENT ON COLUMN report_people.stop_id IS 'class=operational: at which stop';
COMMENT ON COLUMN report_people.modality IS 'class=operational: how people were reached';
COMMENT ON COLUMN report_people.kind IS 'class=operational: all of them, or those with a milestone of this kind';
COMMENT ON COLUMN report_people.people IS 'class=personal: their numbers, as a Roaring bitmap';

GRANT SELECT ON report_person TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON report_people TO ${serviceRole};

ALTER TABLE report_visits DROP COLUMN people;
DELETE FROM report_visits;
DELETE FROM report_hours;
DELETE FROM report_items;
DELETE FROM report_milestones;
DELETE FROM report_progress;
