-- Invariant: what was published is never changed and never deleted. A revision has an original that is none itself, and
-- says what has changed.
CREATE TABLE publication (
    id           uuid        NOT NULL CONSTRAINT publication_pk PRIMARY KEY,
    kind         text        NOT NULL,
    title        text        NOT NULL,
    period_from  date        NOT NULL,
    period_until date        NOT NULL,
    asked        bytea       NOT NULL,
    content      bytea       NOT NULL,
    digest       text        NOT NULL,
    figures      bytea       NOT NULL,
    is_coarse    boolean     NOT NULL,
    original     uuid        CONSTRAINT publication_original_fk REFERENCES publication,
    revision     integer     NOT NULL,
    changes      text,
    published_at timestamptz NOT NULL,
    created_as   bytea       NOT NULL,
    CONSTRAINT publication_period_check CHECK (period_from <= period_until),
    CONSTRAINT publication_revision_check
        CHECK ((revision = 1) = (original IS NULL) AND (original IS NULL) = (changes IS NULL) AND revision > 0)
);
CREATE UNIQUE INDEX publication_revision_unique ON publication (original, revision);
CREATE INDEX publication_published_at_index ON publication (published_at, id);
COMMENT ON TABLE publication IS 'Reports as they were published, byte for byte.';
COMMENT ON COLUMN publication.id IS 'class=operational: public';
COMMENT ON COLUMN publication.kind IS 'class=operational: which report';
COMMENT ON COLUMN publication.title IS 'class=operational: what it is called';
COMMENT ON COLUMN publication.period_from IS 'class=operational: first day of its period';
COMMENT ON COLUMN publication.period_until IS 'class=operational: last day of its period';
COMMENT ON COLUMN publication.asked IS 'class=operational: the request that it answers, as JSON';
COMMENT ON COLUMN publication.content IS 'class=operational: the bytes that are public';
COMMENT ON COLUMN publication.digest IS 'class=operational: SHA-256 of the bytes that are public';
COMMENT ON COLUMN publication.figures IS 'class=sensitive: all figures as they were, those that are hidden too, as JSON';
COMMENT ON COLUMN publication.is_coarse IS 'class=operational: whether more was hidden than had to be';
COMMENT ON COLUMN publication.original IS 'class=operational: the first revision; null: it is that itself';
COMMENT ON COLUMN publication.revision IS 'class=operational: counts the revisions from 1';
COMMENT ON COLUMN publication.changes IS 'class=operational: what has changed, in words that are public';
COMMENT ON COLUMN publication.published_at IS 'class=operational: when it became public';
COMMENT ON COLUMN publication.created_as IS 'class=operational: keyed fingerprint of the request, to recognise a repeated one';

GRANT SELECT, INSERT ON publication TO ${serviceRole};
