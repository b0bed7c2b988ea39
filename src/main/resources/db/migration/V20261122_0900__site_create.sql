-- Invariant: a site is known by its code for ever; it is retired and never deleted, because visits refer to it.
CREATE TABLE site (
    id            integer GENERATED ALWAYS AS IDENTITY CONSTRAINT site_pk PRIMARY KEY,
    code          text NOT NULL CONSTRAINT site_code_unique UNIQUE,
    name          text NOT NULL,
    time_zone     text NOT NULL,
    kind          text NOT NULL CONSTRAINT site_kind_known CHECK (kind IN ('DROP_IN', 'MOBILE', 'OUTREACH', 'POP_UP')),
    opening_hours jsonb NOT NULL DEFAULT '[]',
    retired_at    timestamptz,
    version       integer NOT NULL,
    created_as    bytea NOT NULL
);
COMMENT ON TABLE site IS 'A place with an open door, or a van.';
COMMENT ON COLUMN site.id IS 'class=operational: internal number, kept small because every visit carries it';
COMMENT ON COLUMN site.code IS 'class=operational: what the API knows the site by';
COMMENT ON COLUMN site.name IS 'class=operational: for people';
COMMENT ON COLUMN site.time_zone IS 'class=operational: IANA name; days in reports are days of this zone';
COMMENT ON COLUMN site.kind IS 'class=operational: kind of place';
COMMENT ON COLUMN site.opening_hours IS 'class=operational: list of day, opens, closes';
COMMENT ON COLUMN site.retired_at IS 'class=operational: since when it takes no new visits';
COMMENT ON COLUMN site.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN site.created_as IS 'class=operational: fingerprint of the request that created it, for safe retries';

GRANT SELECT, INSERT, UPDATE ON site TO ${serviceRole};
