-- Invariant: a code leads to one person at most while it is in use. Only its keyed hash is stored: what is written on
-- a card cannot be read here, and without the key file it cannot be tried out either.
CREATE TABLE participant_code (
    id             uuid CONSTRAINT participant_code_pk PRIMARY KEY,
    participant_id uuid NOT NULL CONSTRAINT participant_code_participant_fk REFERENCES participant,
    kind           text NOT NULL CONSTRAINT participant_code_kind_known CHECK (kind IN ('RANDOM', 'CHOSEN')),
    hash           bytea NOT NULL,
    issued_at      timestamptz NOT NULL,
    revoked_at     timestamptz,
    created_as     bytea
);
CREATE UNIQUE INDEX participant_code_in_use ON participant_code (hash) WHERE revoked_at IS NULL;
CREATE INDEX participant_code_of_participant ON participant_code (participant_id);
COMMENT ON TABLE participant_code IS 'What a person shows or says to be recognised.';
COMMENT ON COLUMN participant_code.id IS 'class=operational: names the code without telling it';
COMMENT ON COLUMN participant_code.participant_id IS 'class=personal: whose code this is';
COMMENT ON COLUMN participant_code.kind IS 'class=operational: random as on a card, or a name they chose';
COMMENT ON COLUMN participant_code.hash IS 'class=personal: keyed hash of the code; the key is in the key file';
COMMENT ON COLUMN participant_code.issued_at IS 'class=personal: when it was given out';
COMMENT ON COLUMN participant_code.revoked_at IS 'class=personal: since when it leads nowhere';
COMMENT ON COLUMN participant_code.created_as IS 'class=operational: keyed fingerprint of the request that issued it, for safe retries';

GRANT SELECT, INSERT, UPDATE, DELETE ON participant_code TO ${serviceRole};
