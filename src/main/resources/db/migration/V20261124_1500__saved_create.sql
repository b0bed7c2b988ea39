-- Invariants: a report that was run late is run once, and no two runs are for the same scheduled time. A run that is being
-- made has a lease; whoever makes it writes only while the attempt is theirs. What is done has a file, and nothing else has.
-- Nothing here says who has saved or asked for a report.
CREATE TABLE saved_report (
    id         uuid        NOT NULL CONSTRAINT saved_report_pk PRIMARY KEY,
    name       text        NOT NULL,
    wanted     jsonb       NOT NULL,
    language   text        NOT NULL,
    format     text        NOT NULL,
    covered    integer[],
    schedule   jsonb,
    next_at    timestamptz,
    saved_at   timestamptz NOT NULL,
    created_as bytea       NOT NULL,
    version    integer     NOT NULL,
    CONSTRAINT saved_report_next_check CHECK (next_at IS NULL OR schedule IS NOT NULL)
);
CREATE INDEX saved_report_newest ON saved_report (saved_at DESC, id DESC);
CREATE INDEX saved_report_due ON saved_report (next_at) WHERE next_at IS NOT NULL;
COMMENT ON TABLE saved_report IS 'Reports under a name, to be made again, some of them on a schedule.';
COMMENT ON COLUMN saved_report.id IS 'class=operational: the report';
COMMENT ON COLUMN saved_report.name IS 'class=operational: what it is called, never about a person';
COMMENT ON COLUMN saved_report.wanted IS 'class=operational: which figures, as JSON';
COMMENT ON COLUMN saved_report.language IS 'class=operational: the language of its titles';
COMMENT ON COLUMN saved_report.format IS 'class=operational: the kind of file';
COMMENT ON COLUMN saved_report.covered IS 'class=operational: the sites that whoever saved it may see; null: every one';
COMMENT ON COLUMN saved_report.schedule IS 'class=operational: when it is made by itself, as JSON';
COMMENT ON COLUMN saved_report.next_at IS 'class=operational: when it is made next; null: not by itself';
COMMENT ON COLUMN saved_report.saved_at IS 'class=operational: when it was saved first';
COMMENT ON COLUMN saved_report.created_as IS 'class=operational: keyed fingerprint of the request, to recognise a repeated one';
COMMENT ON COLUMN saved_report.version IS 'class=operational: counts the changes';

CREATE TABLE report_run (
    id              uuid        NOT NULL CONSTRAINT report_run_pk PRIMARY KEY,
    saved_report_id uuid        CONSTRAINT report_run_saved_report_fk REFERENCES saved_report ON DELETE SET NULL,
    name            text,
    wanted          jsonb       NOT NULL,
    language        text        NOT NULL,
    format          text        NOT NULL,
    covered         integer[],
    asked_at        timestamptz NOT NULL,
    scheduled_for   timestamptz,
    state           text        NOT NULL,
    attempts        integer     NOT NULL,
    lease_until     timestamptz,
    steps_done      integer     NOT NULL,
    steps           integer     NOT NULL,
    started_at      timestamptz,
    ended_at        timestamptz,
    size            bigint,
    digest          text,
    file_name       text,
    problem         jsonb,
    created_as      bytea,
    CONSTRAINT report_run_scheduled_unique UNIQUE (saved_report_id, scheduled_for),
    CONSTRAINT report_run_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    CONSTRAINT report_run_lease_check CHECK (state <> 'RUNNING' OR lease_until IS NOT NULL),
    CONSTRAINT report_run_end_check CHECK ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (ended_at IS NOT NULL)),
    CONSTRAINT report_run_file_check
        CHECK ((state = 'DONE') = (size IS NOT NULL) AND (size IS NULL) = (digest IS NULL) AND (size IS NULL) = (file_name IS NULL)),
    CONSTRAINT report_run_problem_check CHECK ((state = 'FAILED') = (problem IS NOT NULL))
);
CREATE INDEX report_run_newest ON report_run (asked_at DESC, id DESC);
CREATE INDEX report_run_of_saved_report ON report_run (saved_report_id, asked_at DESC, id DESC);
-- What waits or is being made is little, whatever is kept.
CREATE INDEX report_run_to_do ON report_run (asked_at, id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX report_run_oldest ON report_run (ended_at);
COMMENT ON TABLE report_run IS 'Reports that are made in the background, and that were.';
COMMENT ON COLUMN report_run.id IS 'class=operational: the run';
COMMENT ON COLUMN report_run.saved_report_id IS 'class=operational: what it was made from, if that is still there';
COMMENT ON COLUMN report_run.name IS 'class=operational: what the saved report was called';
COMMENT ON COLUMN report_run.wanted IS 'class=operational: which figures, as JSON; its period is fixed';
COMMENT ON COLUMN report_run.language IS 'class=operational: the language of its titles';
COMMENT ON COLUMN report_run.format IS 'class=operational: the kind of file';
COMMENT ON COLUMN report_run.covered IS 'class=operational: the sites that whoever asked may see; null: every one';
COMMENT ON COLUMN report_run.asked_at IS 'class=operational: when somebody, or the schedule, asked for it';
COMMENT ON COLUMN report_run.scheduled_for IS 'class=operational: the time on the schedule; null: somebody asked';
COMMENT ON COLUMN report_run.state IS 'class=operational: where it stands';
COMMENT ON COLUMN report_run.attempts IS 'class=operational: how often it was begun';
COMMENT ON COLUMN report_run.lease_until IS 'class=operational: until when somebody is taken to be making it';
COMMENT ON COLUMN report_run.steps_done IS 'class=operational: how much of it is done';
COMMENT ON COLUMN report_run.steps IS 'class=operational: how much there is to do; 0: not known yet';
COMMENT ON COLUMN report_run.started_at IS 'class=operational: when it was begun last';
COMMENT ON COLUMN report_run.ended_at IS 'class=operational: when it was done, failed or cancelled';
COMMENT ON COLUMN report_run.size IS 'class=operational: bytes of the file';
COMMENT ON COLUMN report_run.digest IS 'class=operational: SHA-256 of the file';
COMMENT ON COLUMN report_run.file_name IS 'class=operational: what the file is called';
COMMENT ON COLUMN report_run.problem IS 'class=operational: why it failed, as JSON';
COMMENT ON COLUMN report_run.created_as IS 'class=operational: keyed fingerprint of the request; null: the schedule''s';

CREATE TABLE report_run_chunk (
    run_id  uuid    NOT NULL CONSTRAINT report_run_chunk_run_fk REFERENCES report_run ON DELETE CASCADE,
    number  integer NOT NULL,
    content bytea   NOT NULL,
    CONSTRAINT report_run_chunk_pk PRIMARY KEY (run_id, number)
);
COMMENT ON TABLE report_run_chunk IS 'Files of runs in pieces, so that none has to fit into memory.';
COMMENT ON COLUMN report_run_chunk.run_id IS 'class=operational: the run';
COMMENT ON COLUMN report_run_chunk.number IS 'class=operational: counts the pieces from 0';
COMMENT ON COLUMN report_run_chunk.content IS 'class=sensitive: figures that are for those who run the centre';

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_report, report_run TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON report_run_chunk TO ${serviceRole};
