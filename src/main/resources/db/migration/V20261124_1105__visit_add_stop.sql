-- Invariant: where a visit or a head-count was recorded is one of its own site's stops, or is not known. Of a visit the
-- stop is forgotten before the visit is.
ALTER TABLE visit ADD COLUMN stop_id uuid CONSTRAINT visit_stop_fk REFERENCES stop;
ALTER TABLE tally ADD COLUMN stop_id uuid CONSTRAINT tally_stop_fk REFERENCES stop;
COMMENT ON COLUMN visit.stop_id IS 'class=personal: at which stop of the site they were met';
COMMENT ON COLUMN tally.stop_id IS 'class=operational: at which stop of the site heads were counted';
