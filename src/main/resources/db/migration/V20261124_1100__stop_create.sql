-- Invariants: a stop is a place and never a person's. Its coordinates are no finer than two decimals, about a kilometre,
-- because the columns hold no more. A note is never edited: another takes its place and leaves the row without its text.
CREATE TABLE stop (
    id         uuid CONSTRAINT stop_pk PRIMARY KEY,
    site_id    integer NOT NULL CONSTRAINT stop_site_fk REFERENCES site,
    name       text NOT NULL,
    kind       text NOT NULL CONSTRAINT stop_kind_known CHECK (kind IN ('PLACE', 'ZONE')),
    latitude   numeric(4, 2) CONSTRAINT stop_latitude_on_earth CHECK (latitude BETWEEN -90 AND 90),
    longitude  numeric(5, 2) CONSTRAINT stop_longitude_on_earth CHECK (longitude BETWEEN -180 AND 180),
    retired_at timestamptz,
    version    integer NOT NULL,
    created_as bytea NOT NULL,
    CONSTRAINT stop_located_whole CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX stop_by_site ON stop (site_id, name, id);
COMMENT ON TABLE stop IS 'A named place or zone of a site where an outreach team works.';
COMMENT ON COLUMN stop.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN stop.site_id IS 'class=operational: whose stop';
COMMENT ON COLUMN stop.name IS 'class=operational: what a team calls it';
COMMENT ON COLUMN stop.kind IS 'class=operational: a place or a zone';
COMMENT ON COLUMN stop.latitude IS 'class=sensitive: degrees north, to about a kilometre; never answered, never reported';
COMMENT ON COLUMN stop.longitude IS 'class=sensitive: degrees east, to about a kilometre; never answered, never reported';
COMMENT ON COLUMN stop.retired_at IS 'class=operational: since when nobody works there';
COMMENT ON COLUMN stop.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN stop.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';

CREATE TABLE stop_note (
    id         uuid CONSTRAINT stop_note_pk PRIMARY KEY,
    stop_id    uuid NOT NULL CONSTRAINT stop_note_stop_fk REFERENCES stop,
    text       text,
    instead    uuid[] NOT NULL,
    written_at timestamptz NOT NULL,
    created_as bytea NOT NULL
);
CREATE INDEX stop_note_by_stop ON stop_note (stop_id);
COMMENT ON TABLE stop_note IS 'What somebody wrote about a stop for the next team.';
COMMENT ON COLUMN stop_note.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN stop_note.stop_id IS 'class=operational: about which stop';
COMMENT ON COLUMN stop_note.text IS 'class=operational: about the place; null: nothing to know, or another note took its place';
COMMENT ON COLUMN stop_note.instead IS 'class=operational: the notes that its writer had read, and that it takes the place of';
COMMENT ON COLUMN stop_note.written_at IS 'class=operational: when it was written';
COMMENT ON COLUMN stop_note.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';

GRANT SELECT, INSERT, UPDATE ON stop, stop_note TO ${serviceRole};
