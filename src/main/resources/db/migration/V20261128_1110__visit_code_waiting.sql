-- Invariants: a code waits only for a visit that nobody has linked, unlinked or voided since: who does drops it in the
-- same transaction, and so does the job that looks it up. None waits for longer than doorway.visit.keep-codes-for.
-- What came of a code is told again when its request is repeated, and goes with the link.
ALTER TABLE visit ADD COLUMN code_outcome text CONSTRAINT visit_code_outcome_known
    CHECK (code_outcome IN ('RECOGNISED', 'UNKNOWN', 'MISTYPED', 'WAITING'));
COMMENT ON COLUMN visit.code_outcome IS 'class=personal: what came of the code that it was recorded with; cut with the link';

CREATE TABLE visit_waiting_code (
    visit_id   uuid CONSTRAINT visit_waiting_code_pk PRIMARY KEY
        CONSTRAINT visit_waiting_code_visit_fk REFERENCES visit,
    hash       bytea NOT NULL,
    subject    text NOT NULL,
    kept_since timestamptz NOT NULL
);
CREATE INDEX visit_waiting_code_by_subject ON visit_waiting_code (subject, kept_since, visit_id);
CREATE INDEX visit_waiting_code_oldest ON visit_waiting_code (kept_since);
COMMENT ON TABLE visit_waiting_code IS 'Codes of visits that may not be looked up yet, because too many before led nowhere.';
COMMENT ON COLUMN visit_waiting_code.visit_id IS 'class=operational: the visit';
COMMENT ON COLUMN visit_waiting_code.hash IS 'class=personal: keyed hash of the code; the key is in the key file';
COMMENT ON COLUMN visit_waiting_code.subject IS 'class=personal: the subject of the member of staff whose limit it waits for';
COMMENT ON COLUMN visit_waiting_code.kept_since IS 'class=personal: since when it waits';

-- UPDATE is for locking rows: nothing of them changes.
GRANT SELECT, INSERT, UPDATE, DELETE ON visit_waiting_code TO ${serviceRole};
