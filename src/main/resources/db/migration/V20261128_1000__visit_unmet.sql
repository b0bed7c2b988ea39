-- Invariants: a reason says why less was given than was asked for, so that more was asked for than given wherever there is
-- one; both numbers are stored as they are meant. Head-counts can say what was missing as visits can.
ALTER TABLE tally_line
    ADD COLUMN asked_for integer CONSTRAINT tally_line_asked_for_not_negative CHECK (asked_for >= 0),
    ADD COLUMN unmet_reason text CONSTRAINT tally_line_unmet_reason_known
        CHECK (unmet_reason IN ('OUT_OF_STOCK', 'NOT_OFFERED_NOW', 'NOT_TODAY', 'OTHER')),
    ADD CONSTRAINT tally_line_reason_is_for_less
        CHECK (unmet_reason IS NULL OR (asked_for IS NOT NULL AND asked_for > given));
COMMENT ON COLUMN tally_line.asked_for IS 'class=operational: how many were asked for, if that is known';
COMMENT ON COLUMN tally_line.unmet_reason IS 'class=operational: why less was given; about the centre, never the person';

-- What was recorded before with a reason and without numbers was stored as one given and nothing missing: it was none
-- given, and one asked for. Where more was given than one, one more was asked for.
UPDATE visit_line
SET given = CASE WHEN given = 1 THEN 0 ELSE given END,
    asked_for = CASE WHEN given = 1 THEN 1 ELSE given + 1 END
WHERE unmet_reason IS NOT NULL AND (asked_for IS NULL OR asked_for <= given);
UPDATE visit_line SET for_others = given WHERE unmet_reason IS NOT NULL AND for_others > given;
ALTER TABLE visit_line ADD CONSTRAINT visit_line_reason_is_for_less
    CHECK (unmet_reason IS NULL OR (asked_for IS NOT NULL AND asked_for > given));

CREATE OR REPLACE VIEW report_tally_line AS
SELECT l.tally_id, l.item_id, l.given, l.estimated, l.asked_for, l.unmet_reason FROM tally_line l;
COMMENT ON COLUMN report_tally_line.asked_for IS 'class=operational: how many were asked for';
COMMENT ON COLUMN report_tally_line.unmet_reason IS 'class=operational: why less was given';

-- What was added up before is thrown away, to be added up anew.
DELETE FROM report_visits;
DELETE FROM report_hours;
DELETE FROM report_items;
DELETE FROM report_people;
DELETE FROM report_milestones;
DELETE FROM report_progress;
