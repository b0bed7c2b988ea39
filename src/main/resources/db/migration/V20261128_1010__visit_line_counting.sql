-- Invariants: what a unit of an item counted as when something was recorded stays with what was recorded; reports read it
-- there and never from the menu, so that changing an item changes nothing of the past. What counts as something counts as
-- a number of it.
ALTER TABLE visit_line
    ADD COLUMN counts_as text,
    ADD COLUMN counts_quantity integer CONSTRAINT visit_line_counts_quantity_positive CHECK (counts_quantity > 0);
ALTER TABLE tally_line
    ADD COLUMN counts_as text,
    ADD COLUMN counts_quantity integer CONSTRAINT tally_line_counts_quantity_positive CHECK (counts_quantity > 0);
COMMENT ON COLUMN visit_line.counts_as IS 'class=operational: what a unit of the item counted as when this was recorded';
COMMENT ON COLUMN visit_line.counts_quantity IS 'class=operational: how many of that';
COMMENT ON COLUMN tally_line.counts_as IS 'class=operational: what a unit of the item counted as when this was recorded';
COMMENT ON COLUMN tally_line.counts_quantity IS 'class=operational: how many of that';

-- Of what was recorded before nobody knows any more: it keeps what its item counts as now.
UPDATE visit_line l
SET counts_as = i.counts_as ->> 'what', counts_quantity = (i.counts_as ->> 'quantity')::int
FROM menu_item i WHERE i.id = l.item_id AND i.counts_as ->> 'what' IS NOT NULL;
UPDATE tally_line l
SET counts_as = i.counts_as ->> 'what', counts_quantity = (i.counts_as ->> 'quantity')::int
FROM menu_item i WHERE i.id = l.item_id AND i.counts_as ->> 'what' IS NOT NULL;
ALTER TABLE visit_line ADD CONSTRAINT visit_line_counts_as_a_number
    CHECK ((counts_as IS NULL) = (counts_quantity IS NULL));
ALTER TABLE tally_line ADD CONSTRAINT tally_line_counts_as_a_number
    CHECK ((counts_as IS NULL) = (counts_quantity IS NULL));

CREATE OR REPLACE VIEW report_line AS
SELECT l.visit_id, l.item_id, l.given, l.asked_for, l.for_others, l.unmet_reason, l.estimated, l.counts_as,
       l.counts_quantity
FROM visit_line l WHERE l.undone_at IS NULL;
COMMENT ON COLUMN report_line.counts_as IS 'class=operational: what a unit counted as then';
COMMENT ON COLUMN report_line.counts_quantity IS 'class=operational: how many of that';

CREATE OR REPLACE VIEW report_tally_line AS
SELECT l.tally_id, l.item_id, l.given, l.estimated, l.asked_for, l.unmet_reason, l.counts_as, l.counts_quantity
FROM tally_line l;
COMMENT ON COLUMN report_tally_line.counts_as IS 'class=operational: what a unit counted as then';
COMMENT ON COLUMN report_tally_line.counts_quantity IS 'class=operational: how many of that';

DROP VIEW report_item;
CREATE VIEW report_item AS
SELECT i.id, i.code, i.family, i.kind, i.labels, i.unit, f.labels AS family_labels
FROM menu_item i JOIN menu_family f ON f.code = i.family;
COMMENT ON COLUMN report_item.id IS 'class=operational: the item';
COMMENT ON COLUMN report_item.code IS 'class=operational: what the API knows it by';
COMMENT ON COLUMN report_item.family IS 'class=operational: the heading it stands under';
COMMENT ON COLUMN report_item.kind IS 'class=operational: service, supply or return';
COMMENT ON COLUMN report_item.labels IS 'class=operational: label by language';
COMMENT ON COLUMN report_item.unit IS 'class=operational: what one of it is';
COMMENT ON COLUMN report_item.family_labels IS 'class=operational: label of the heading by language';
GRANT SELECT ON report_item TO ${serviceRole};

-- What was added up before does not know what it counted as, and is thrown away to be added up anew.
DELETE FROM report_visits;
DELETE FROM report_hours;
DELETE FROM report_items;
DELETE FROM report_people;
DELETE FROM report_milestones;
DELETE FROM report_progress;
ALTER TABLE report_items
    ADD COLUMN counts_as text,
    ADD COLUMN counts_quantity integer,
    DROP CONSTRAINT report_items_once,
    ADD CONSTRAINT report_items_once UNIQUE NULLS NOT DISTINCT
        (site_id, unit, first_day, stop_id, modality, item_id, counts_as, counts_quantity);
COMMENT ON COLUMN report_items.counts_as IS 'class=operational: what a unit counted as when it was recorded';
COMMENT ON COLUMN report_items.counts_quantity IS 'class=operational: how many of that';
