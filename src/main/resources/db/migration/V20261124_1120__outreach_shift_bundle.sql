-- Invariant: contents hold hashes of reference data and nothing else; what was in a bundle cannot be read from them, and
-- nothing about a person ever was. Rows are thrown away when no phone can be expected to come back with them.
CREATE TABLE shift_bundle (
    site_id      integer NOT NULL CONSTRAINT shift_bundle_site_fk REFERENCES site,
    cursor       text NOT NULL,
    contents     jsonb NOT NULL,
    given_out_at timestamptz NOT NULL,
    CONSTRAINT shift_bundle_pk PRIMARY KEY (site_id, cursor)
);
COMMENT ON TABLE shift_bundle IS 'What a bundle that phones took along was made of, to tell what has changed since.';
COMMENT ON COLUMN shift_bundle.site_id IS 'class=operational: of which site';
COMMENT ON COLUMN shift_bundle.cursor IS 'class=operational: what phones name these contents by';
COMMENT ON COLUMN shift_bundle.contents IS 'class=operational: hash by entry';
COMMENT ON COLUMN shift_bundle.given_out_at IS 'class=operational: when it was last given out, to the hour';

GRANT SELECT, INSERT, UPDATE, DELETE ON shift_bundle TO ${serviceRole};
