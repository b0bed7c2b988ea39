-- Invariant: a resource says something in each of its languages. Who took it is nowhere.
CREATE TABLE resource (
    id         uuid CONSTRAINT resource_pk PRIMARY KEY,
    kind       text NOT NULL CONSTRAINT resource_kind_known CHECK (kind IN ('LEAFLET', 'LINK', 'VIDEO', 'PHONE_NUMBER')),
    topic      text NOT NULL,
    wordings   jsonb NOT NULL,
    sites      jsonb NOT NULL DEFAULT '[]',
    added_at   timestamptz NOT NULL,
    retired_at timestamptz,
    version    integer NOT NULL,
    created_as bytea NOT NULL
);
CREATE INDEX resource_by_time ON resource (added_at DESC, id DESC);
COMMENT ON TABLE resource IS 'Information that is people''s to take.';
COMMENT ON COLUMN resource.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN resource.kind IS 'class=operational: what somebody is handed';
COMMENT ON COLUMN resource.topic IS 'class=operational: what it is about';
COMMENT ON COLUMN resource.wordings IS 'class=operational: title, text and address by language';
COMMENT ON COLUMN resource.sites IS 'class=operational: codes of the sites that have it; empty: all';
COMMENT ON COLUMN resource.added_at IS 'class=operational: since when it is on the shelf';
COMMENT ON COLUMN resource.retired_at IS 'class=operational: since when it is not handed out';
COMMENT ON COLUMN resource.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN resource.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';

GRANT SELECT, INSERT, UPDATE ON resource TO ${serviceRole};
