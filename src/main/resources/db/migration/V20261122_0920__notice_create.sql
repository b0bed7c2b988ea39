-- Invariant: a notice is about things, never about a person; it is shown at its sites while it is valid.
CREATE TABLE notice (
    id          uuid CONSTRAINT notice_pk PRIMARY KEY,
    texts       jsonb NOT NULL,
    severity    text NOT NULL CONSTRAINT notice_severity_known CHECK (severity IN ('INFO', 'WARNING', 'DANGER')),
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz,
    sites       jsonb NOT NULL DEFAULT '[]',
    version     integer NOT NULL,
    created_as  bytea NOT NULL,
    CONSTRAINT notice_valid_in_order CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
CREATE INDEX notice_by_time ON notice (valid_from DESC, id DESC);
COMMENT ON TABLE notice IS 'Something that staff should see at the door.';
COMMENT ON COLUMN notice.id IS 'class=operational: id';
COMMENT ON COLUMN notice.texts IS 'class=operational: text by language';
COMMENT ON COLUMN notice.severity IS 'class=operational: how loud it is';
COMMENT ON COLUMN notice.valid_from IS 'class=operational: shown from then on';
COMMENT ON COLUMN notice.valid_until IS 'class=operational: shown until then; null: until it is ended';
COMMENT ON COLUMN notice.sites IS 'class=operational: codes of the sites that show it; empty: all';
COMMENT ON COLUMN notice.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN notice.created_as IS 'class=operational: fingerprint of the request that created it, for safe retries';

GRANT SELECT, INSERT, UPDATE ON notice TO ${serviceRole};
