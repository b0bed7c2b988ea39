-- Invariants: two records are joined once or not at all, whichever of them is named first, and none with itself. All
-- records that hang together by joins are one person's: each has the least of their numbers as joined_number, and a record
-- by itself has none. Nothing of a record is changed by this, so that parting them again leaves both as they were.
CREATE TABLE participant_join (
    one_id   uuid CONSTRAINT participant_join_one_fk REFERENCES participant,
    other_id uuid CONSTRAINT participant_join_other_fk REFERENCES participant,
    CONSTRAINT participant_join_pk PRIMARY KEY (one_id, other_id),
    CONSTRAINT participant_join_in_order CHECK (one_id < other_id)
);
CREATE INDEX participant_join_of_other ON participant_join (other_id);
COMMENT ON TABLE participant_join IS 'Records that somebody says are both theirs.';
COMMENT ON COLUMN participant_join.one_id IS 'class=personal: one of the two';
COMMENT ON COLUMN participant_join.other_id IS 'class=personal: the other one';

ALTER TABLE participant ADD COLUMN joined_number integer;
CREATE INDEX participant_joined ON participant (joined_number) WHERE joined_number IS NOT NULL;
COMMENT ON COLUMN participant.joined_number IS 'class=personal: the number of all records that are joined with this one; null: there are none';

GRANT SELECT, INSERT, DELETE ON participant_join TO ${serviceRole};
