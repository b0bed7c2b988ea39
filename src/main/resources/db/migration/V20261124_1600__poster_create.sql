-- Invariant: there is one poster at most. It is made of publications, one of a kind, or of none: then nothing is up. The
-- row stays when it is taken down, so that its version goes on counting.
CREATE TABLE poster (
    id        integer     NOT NULL CONSTRAINT poster_pk PRIMARY KEY CONSTRAINT poster_only_one_check CHECK (id = 1),
    services  uuid        CONSTRAINT poster_services_fk REFERENCES publication,
    supplies  uuid        CONSTRAINT poster_supplies_fk REFERENCES publication,
    unmet     uuid        CONSTRAINT poster_unmet_fk REFERENCES publication,
    put_up_at timestamptz,
    version   integer     NOT NULL,
    CONSTRAINT poster_put_up_check CHECK ((put_up_at IS NULL) = (coalesce(services, supplies, unmet) IS NULL))
);
COMMENT ON TABLE poster IS 'Which publications the public poster is made of.';
COMMENT ON COLUMN poster.id IS 'class=operational: always 1';
COMMENT ON COLUMN poster.services IS 'class=operational: a revision of what was published of services';
COMMENT ON COLUMN poster.supplies IS 'class=operational: the same of supplies';
COMMENT ON COLUMN poster.unmet IS 'class=operational: the same of what was asked for and not there';
COMMENT ON COLUMN poster.put_up_at IS 'class=operational: since when it is up like this; null: nothing is up';
COMMENT ON COLUMN poster.version IS 'class=operational: counts the changes';

GRANT SELECT, INSERT, UPDATE ON poster TO ${serviceRole};
