-- Invariant: one person has at most one data key, and it is only ever stored wrapped by a key that is not in this
-- database. Deleting the row is forgetting: whatever was sealed with it can never be read again.
CREATE TABLE person_key (
    participant_id uuid CONSTRAINT person_key_pk PRIMARY KEY
        CONSTRAINT person_key_participant_fk REFERENCES participant,
    wrapped        bytea NOT NULL
);
COMMENT ON TABLE person_key IS 'The data key that words about one person are sealed with.';
COMMENT ON COLUMN person_key.participant_id IS 'class=personal: whose key this is';
COMMENT ON COLUMN person_key.wrapped IS 'class=sensitive: the data key, encrypted with the wrapping key of the key file';

GRANT SELECT, INSERT, UPDATE, DELETE ON person_key TO ${serviceRole};
