-- Invariant: somebody has one plan or has written none, and what it says is sealed as one with their own key.
CREATE TABLE safer_plan (
    participant_id uuid NOT NULL CONSTRAINT safer_plan_pk PRIMARY KEY
        CONSTRAINT safer_plan_participant_fk REFERENCES participant,
    content        bytea,
    version        integer NOT NULL
);
COMMENT ON TABLE safer_plan IS 'What somebody has found helps, and whom they trust.';
COMMENT ON COLUMN safer_plan.participant_id IS 'class=personal: whose plan';
COMMENT ON COLUMN safer_plan.content IS 'class=sensitive: all that it says, sealed with their own key';
COMMENT ON COLUMN safer_plan.version IS 'class=operational: counts the changes, for If-Match';

GRANT SELECT, INSERT, UPDATE, DELETE ON safer_plan TO ${serviceRole};
