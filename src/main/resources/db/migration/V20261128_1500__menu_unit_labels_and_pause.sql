-- Invariants: what one of an item is called can be said in any language, and a unit without labels is called what it is.
-- An offering that the desk has switched off is on again by itself: nothing has to run for that, and how it was arranged
-- stays as it was.
ALTER TABLE menu_item ADD COLUMN unit_labels jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN menu_item.unit_labels IS 'class=operational: what one of it is, by language; empty: as the service calls the unit';

ALTER TABLE offering ADD COLUMN paused_until timestamptz;
COMMENT ON COLUMN offering.paused_until IS 'class=operational: until when the desk has switched it off: the end of a day of its site';

COMMENT ON COLUMN site.retired_at IS 'class=operational: since when it has been closed down; what happens there is recorded all the same';
COMMENT ON COLUMN menu_item.retired_at IS 'class=operational: since when it is on no screen; what is given of it is recorded all the same';
