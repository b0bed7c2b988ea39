-- Invariants: a session needs nothing but a site, a time and who wrote it down, and is never deleted: a mistake is voided
-- and kept. Open are what reports count (type, minutes, heads, site, time); what says something about people is sealed
-- with a key that those who are named share, so that it is noise once one of them is forgotten. Each session has one
-- note, which is empty until its author writes it. A group is retired, never deleted.
CREATE TABLE drop_in_group (
    id         uuid CONSTRAINT drop_in_group_pk PRIMARY KEY,
    site_id    integer NOT NULL CONSTRAINT drop_in_group_site_fk REFERENCES site,
    names      jsonb NOT NULL,
    schedule   jsonb NOT NULL,
    started_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    retired_at timestamptz,
    created_as bytea NOT NULL,
    version    integer NOT NULL
);
CREATE INDEX drop_in_group_by_site ON drop_in_group (site_id, started_at DESC, id DESC);
COMMENT ON TABLE drop_in_group IS 'A group that whoever comes takes part in.';
COMMENT ON COLUMN drop_in_group.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN drop_in_group.site_id IS 'class=operational: where it meets';
COMMENT ON COLUMN drop_in_group.names IS 'class=operational: name by language';
COMMENT ON COLUMN drop_in_group.schedule IS 'class=operational: when it meets each week, in the local time of the site';
COMMENT ON COLUMN drop_in_group.started_at IS 'class=operational: when it was started';
COMMENT ON COLUMN drop_in_group.changed_at IS 'class=operational: when it was changed last';
COMMENT ON COLUMN drop_in_group.retired_at IS 'class=operational: since when it meets no more';
COMMENT ON COLUMN drop_in_group.created_as IS 'class=operational: fingerprint of the request that created it, for safe retries';
COMMENT ON COLUMN drop_in_group.version IS 'class=operational: counts the changes, for If-Match';

CREATE TABLE counseling_session (
    id          uuid CONSTRAINT counseling_session_pk PRIMARY KEY,
    author      text NOT NULL,
    site_id     integer NOT NULL CONSTRAINT counseling_session_site_fk REFERENCES site,
    group_id    uuid CONSTRAINT counseling_session_group_fk REFERENCES drop_in_group,
    held_at     timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    type        text NOT NULL CONSTRAINT counseling_session_type_known
        CHECK (type IN ('INDIVIDUAL', 'COUPLE', 'FAMILY', 'GROUP', 'PEER')),
    minutes     integer CONSTRAINT counseling_session_minutes_positive CHECK (minutes > 0),
    headcount   integer CONSTRAINT counseling_session_headcount_counted CHECK (headcount >= 0),
    data_key    bytea NOT NULL,
    inside      bytea NOT NULL,
    voided_at   timestamptz,
    created_as  bytea NOT NULL,
    version     integer NOT NULL
);
CREATE INDEX counseling_session_by_author ON counseling_session (author, held_at DESC, id DESC);
CREATE INDEX counseling_session_by_group ON counseling_session (group_id, held_at DESC, id DESC)
    WHERE group_id IS NOT NULL;
-- Reports: one site, one period.
CREATE INDEX counseling_session_by_site_and_time ON counseling_session (site_id, held_at);
COMMENT ON TABLE counseling_session IS 'A counseling session, with nobody, one or several named.';
COMMENT ON COLUMN counseling_session.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN counseling_session.author IS 'class=personal: the subject of the access token, the counselor who held it';
COMMENT ON COLUMN counseling_session.site_id IS 'class=operational: where';
COMMENT ON COLUMN counseling_session.group_id IS 'class=operational: of which group, if of one';
COMMENT ON COLUMN counseling_session.held_at IS 'class=personal: when it began';
COMMENT ON COLUMN counseling_session.recorded_at IS 'class=operational: when this was written down';
COMMENT ON COLUMN counseling_session.type IS 'class=operational: who sat together, for reports';
COMMENT ON COLUMN counseling_session.minutes IS 'class=operational: how long it took, for the same reports';
COMMENT ON COLUMN counseling_session.headcount IS 'class=operational: how many came, for the same reports';
COMMENT ON COLUMN counseling_session.data_key IS 'class=sensitive: its data key, sealed with the keys of those who are named and wrapped like theirs';
COMMENT ON COLUMN counseling_session.inside IS 'class=sensitive: approaches and goals, sealed with its data key';
COMMENT ON COLUMN counseling_session.voided_at IS 'class=operational: since when it does not count';
COMMENT ON COLUMN counseling_session.created_as IS 'class=sensitive: keyed fingerprint of the request that created it, for safe retries';
COMMENT ON COLUMN counseling_session.version IS 'class=operational: counts the changes, for If-Match';

CREATE TABLE counseling_session_participant (
    session_id     uuid NOT NULL CONSTRAINT counseling_session_participant_session_fk REFERENCES counseling_session,
    participant_id uuid NOT NULL CONSTRAINT counseling_session_participant_participant_fk REFERENCES participant,
    CONSTRAINT counseling_session_participant_pk PRIMARY KEY (session_id, participant_id)
);
CREATE INDEX counseling_session_participant_by_participant ON counseling_session_participant (participant_id);
COMMENT ON TABLE counseling_session_participant IS 'Who took part in a session and wanted it to be with their record.';
COMMENT ON COLUMN counseling_session_participant.session_id IS 'class=operational: in which session';
COMMENT ON COLUMN counseling_session_participant.participant_id IS 'class=personal: who';

CREATE TABLE session_note (
    session_id uuid NOT NULL CONSTRAINT session_note_pk PRIMARY KEY
        CONSTRAINT session_note_session_fk REFERENCES counseling_session,
    words      bytea,
    readers    text[] NOT NULL,
    version    integer NOT NULL
);
COMMENT ON TABLE session_note IS 'What the author of a session notes for themselves.';
COMMENT ON COLUMN session_note.session_id IS 'class=operational: about which session';
COMMENT ON COLUMN session_note.words IS 'class=sensitive: the note, sealed with the data key of the session; null: there is none';
COMMENT ON COLUMN session_note.readers IS 'class=personal: the subjects of the access tokens of those who may read it, too';
COMMENT ON COLUMN session_note.version IS 'class=operational: counts the changes, for If-Match';

GRANT SELECT, INSERT, UPDATE ON drop_in_group, counseling_session, session_note TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON counseling_session_participant TO ${serviceRole};
