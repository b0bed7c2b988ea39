-- Invariant: a participant is an id, and nothing else is ever required. There is no time of creation on purpose: a
-- stolen copy must not tell when somebody first came. Words about a person are noise without the key file.
CREATE TABLE participant (
    id          uuid CONSTRAINT participant_pk PRIMARY KEY,
    version     integer NOT NULL,
    chosen_name bytea,
    pronouns    bytea,
    language    text,
    contact     bytea,
    sealed_for  text[] CONSTRAINT participant_sealed_for_somebody CHECK (cardinality(sealed_for) > 0),
    created_as  bytea
);
COMMENT ON TABLE participant IS 'Somebody who wants to be recognised next time.';
COMMENT ON COLUMN participant.id IS 'class=personal: random, says nothing by itself; what their record hangs on';
COMMENT ON COLUMN participant.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN participant.chosen_name IS 'class=personal: what they like to be called, sealed with their own key';
COMMENT ON COLUMN participant.pronouns IS 'class=personal: how they like to be spoken of, sealed with their own key';
COMMENT ON COLUMN participant.language IS 'class=personal: the language they like to be spoken to in, as a BCP 47 tag';
COMMENT ON COLUMN participant.contact IS 'class=sensitive: how they agree to be contacted, sealed with their own key';
COMMENT ON COLUMN participant.sealed_for IS 'class=personal: the subjects of the workers whom the record is kept for; null: it is not sealed';
COMMENT ON COLUMN participant.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';

GRANT SELECT, INSERT, UPDATE, DELETE ON participant TO ${serviceRole};
