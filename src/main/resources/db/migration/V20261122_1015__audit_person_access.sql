-- Invariant: who read or changed which person's record is written in the same transaction as the reading or changing,
-- and is never altered: the service may add rows and read them, no more. There is no foreign key, because the record
-- of who looked outlives the record that was looked at.
CREATE TABLE person_access (
    id             uuid CONSTRAINT person_access_pk PRIMARY KEY,
    at             timestamptz NOT NULL,
    subject        text NOT NULL,
    operation      text NOT NULL,
    kind           text NOT NULL CONSTRAINT person_access_kind_known CHECK (kind IN ('READ', 'CHANGE')),
    participant_id uuid NOT NULL,
    resource       uuid
);
COMMENT ON TABLE person_access IS 'Who read or changed which person''s record, when, and by which operation; never what it says.';
COMMENT ON COLUMN person_access.id IS 'class=operational: a time-ordered id';
COMMENT ON COLUMN person_access.at IS 'class=personal: when';
COMMENT ON COLUMN person_access.subject IS 'class=personal: the subject of the access token, a member of staff';
COMMENT ON COLUMN person_access.operation IS 'class=operational: the operationId in the API description';
COMMENT ON COLUMN person_access.kind IS 'class=operational: whether the record was read or changed';
COMMENT ON COLUMN person_access.participant_id IS 'class=personal: whose record';
COMMENT ON COLUMN person_access.resource IS 'class=operational: which part of the record, where it has an id of its own';

GRANT SELECT, INSERT ON person_access TO ${serviceRole};
