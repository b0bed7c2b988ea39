-- Invariants: whatever somebody said is sealed with their own key. A goal has exactly one row in goal_version for each
-- of its versions, and a relationship one in relationship_entry, which the service may add and read, and not change.
-- Open are only ids, times, and what reports count: a goal's state, life area and aim.
CREATE TABLE relationship (
    id             uuid CONSTRAINT relationship_pk PRIMARY KEY,
    participant_id uuid NOT NULL CONSTRAINT relationship_participant_fk REFERENCES participant,
    content        bytea NOT NULL,
    described_at   timestamptz NOT NULL,
    created_as     bytea NOT NULL,
    version        integer NOT NULL,
    CONSTRAINT relationship_of_participant UNIQUE (id, participant_id)
);
CREATE INDEX relationship_by_participant ON relationship (participant_id, described_at DESC, id);
COMMENT ON TABLE relationship IS 'Somebody''s relationship with a substance or a behavior, as they described it last.';
COMMENT ON COLUMN relationship.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN relationship.participant_id IS 'class=personal: whose relationship';
COMMENT ON COLUMN relationship.content IS 'class=sensitive: all that they said of it, sealed with their own key';
COMMENT ON COLUMN relationship.described_at IS 'class=personal: when it was described last';
COMMENT ON COLUMN relationship.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';
COMMENT ON COLUMN relationship.version IS 'class=operational: counts the changes, for If-Match';

CREATE TABLE relationship_entry (
    relationship_id uuid NOT NULL CONSTRAINT relationship_entry_relationship_fk REFERENCES relationship ON DELETE CASCADE,
    version         integer NOT NULL,
    described_at    timestamptz NOT NULL,
    content         bytea NOT NULL,
    CONSTRAINT relationship_entry_pk PRIMARY KEY (relationship_id, version)
);
COMMENT ON TABLE relationship_entry IS 'How a relationship was described, until it was described anew.';
COMMENT ON COLUMN relationship_entry.relationship_id IS 'class=operational: of which relationship';
COMMENT ON COLUMN relationship_entry.version IS 'class=operational: which version of it';
COMMENT ON COLUMN relationship_entry.described_at IS 'class=personal: when it was described so';
COMMENT ON COLUMN relationship_entry.content IS 'class=sensitive: all that they said of it, sealed with their own key';

CREATE TABLE goal (
    id              uuid CONSTRAINT goal_pk PRIMARY KEY,
    participant_id  uuid NOT NULL CONSTRAINT goal_participant_fk REFERENCES participant,
    relationship_id uuid,
    state           text NOT NULL CONSTRAINT goal_state_known
        CHECK (state IN ('IDEA', 'ACTIVE', 'PAUSED', 'REACHED', 'SET_ASIDE')),
    life_area       text NOT NULL CONSTRAINT goal_life_area_known CHECK (life_area IN ('MONEY', 'FOOD', 'HOUSING',
        'FAMILY', 'HEALTH', 'EMOTIONS', 'LEGAL', 'SUBSTANCE_USE', 'OTHER')),
    aim             text NOT NULL CONSTRAINT goal_aim_known CHECK (aim IN ('NO_CHANGE', 'SAFER_USE', 'MODERATION',
        'BREAK', 'STOP', 'EXPLORE', 'OTHER')),
    words           bytea NOT NULL,
    position        integer NOT NULL,
    named_at        timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    created_as      bytea NOT NULL,
    version         integer NOT NULL,
    -- A goal concerns a relationship of the same person, or none.
    CONSTRAINT goal_relationship_fk FOREIGN KEY (relationship_id, participant_id)
        REFERENCES relationship (id, participant_id)
);
CREATE INDEX goal_by_participant ON goal (participant_id, position, id);
COMMENT ON TABLE goal IS 'Something that somebody wants, as they say it now.';
COMMENT ON COLUMN goal.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN goal.participant_id IS 'class=personal: whose goal';
COMMENT ON COLUMN goal.relationship_id IS 'class=personal: which relationship of theirs it concerns';
COMMENT ON COLUMN goal.state IS 'class=personal: where it stands, for reports of goals by state';
COMMENT ON COLUMN goal.life_area IS 'class=personal: which part of life it is about, for the same reports';
COMMENT ON COLUMN goal.aim IS 'class=personal: which way it points, for the same reports';
COMMENT ON COLUMN goal.words IS 'class=sensitive: the goal in their own words, sealed with their own key';
COMMENT ON COLUMN goal.position IS 'class=personal: its place in their own order';
COMMENT ON COLUMN goal.named_at IS 'class=personal: when it was first said';
COMMENT ON COLUMN goal.changed_at IS 'class=personal: when it was changed last';
COMMENT ON COLUMN goal.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';
COMMENT ON COLUMN goal.version IS 'class=operational: counts the changes, for If-Match';

CREATE TABLE goal_version (
    goal_id         uuid NOT NULL CONSTRAINT goal_version_goal_fk REFERENCES goal ON DELETE CASCADE,
    version         integer NOT NULL,
    at              timestamptz NOT NULL,
    state           text NOT NULL,
    life_area       text NOT NULL,
    aim             text NOT NULL,
    relationship_id uuid,
    words           bytea NOT NULL,
    reason          bytea,
    CONSTRAINT goal_version_pk PRIMARY KEY (goal_id, version)
);
COMMENT ON TABLE goal_version IS 'What a goal was from a moment on, until the next version.';
COMMENT ON COLUMN goal_version.goal_id IS 'class=operational: of which goal';
COMMENT ON COLUMN goal_version.version IS 'class=operational: which version of it';
COMMENT ON COLUMN goal_version.at IS 'class=personal: from when on it was so';
COMMENT ON COLUMN goal_version.state IS 'class=personal: where it stood';
COMMENT ON COLUMN goal_version.life_area IS 'class=personal: which part of life it was about';
COMMENT ON COLUMN goal_version.aim IS 'class=personal: which way it pointed';
COMMENT ON COLUMN goal_version.relationship_id IS 'class=personal: which relationship of theirs it concerned';
COMMENT ON COLUMN goal_version.words IS 'class=sensitive: the goal in their own words, sealed with their own key';
COMMENT ON COLUMN goal_version.reason IS 'class=sensitive: why it changed, if they said it, sealed with their own key';

CREATE TABLE goal_step (
    id         uuid CONSTRAINT goal_step_pk PRIMARY KEY,
    goal_id    uuid NOT NULL CONSTRAINT goal_step_goal_fk REFERENCES goal ON DELETE CASCADE,
    words      bytea NOT NULL,
    position   integer NOT NULL,
    taken_at   timestamptz,
    created_as bytea NOT NULL,
    version    integer NOT NULL
);
CREATE INDEX goal_step_by_goal ON goal_step (goal_id, position);
COMMENT ON TABLE goal_step IS 'A small step towards a goal.';
COMMENT ON COLUMN goal_step.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN goal_step.goal_id IS 'class=operational: towards which goal';
COMMENT ON COLUMN goal_step.words IS 'class=sensitive: the step in their own words, sealed with their own key';
COMMENT ON COLUMN goal_step.position IS 'class=operational: its place among the steps';
COMMENT ON COLUMN goal_step.taken_at IS 'class=personal: when it was taken';
COMMENT ON COLUMN goal_step.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';
COMMENT ON COLUMN goal_step.version IS 'class=operational: counts the changes, for If-Match';

CREATE TABLE goal_rating (
    id         uuid CONSTRAINT goal_rating_pk PRIMARY KEY,
    goal_id    uuid NOT NULL CONSTRAINT goal_rating_goal_fk REFERENCES goal ON DELETE CASCADE,
    rated_at   timestamptz NOT NULL,
    content    bytea NOT NULL,
    created_as bytea NOT NULL
);
CREATE INDEX goal_rating_by_goal ON goal_rating (goal_id, rated_at DESC, id DESC);
COMMENT ON TABLE goal_rating IS 'How somebody found that a goal was going.';
COMMENT ON COLUMN goal_rating.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN goal_rating.goal_id IS 'class=operational: which goal';
COMMENT ON COLUMN goal_rating.rated_at IS 'class=personal: when they said so';
COMMENT ON COLUMN goal_rating.content IS 'class=sensitive: the rating and what they said about it, sealed with their own key';
COMMENT ON COLUMN goal_rating.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';

CREATE TABLE reflection (
    id             uuid CONSTRAINT reflection_pk PRIMARY KEY,
    participant_id uuid NOT NULL CONSTRAINT reflection_participant_fk REFERENCES participant,
    reflected_at   timestamptz NOT NULL,
    content        bytea NOT NULL,
    created_as     bytea NOT NULL,
    version        integer NOT NULL
);
CREATE INDEX reflection_by_participant ON reflection (participant_id, reflected_at DESC, id DESC);
COMMENT ON TABLE reflection IS 'What somebody thought about changing and about staying the same.';
COMMENT ON COLUMN reflection.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN reflection.participant_id IS 'class=personal: whose reflection';
COMMENT ON COLUMN reflection.reflected_at IS 'class=personal: when they thought so';
COMMENT ON COLUMN reflection.content IS 'class=sensitive: all that they said, sealed with their own key';
COMMENT ON COLUMN reflection.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';
COMMENT ON COLUMN reflection.version IS 'class=operational: counts the changes, for If-Match';

GRANT SELECT, INSERT, UPDATE, DELETE ON relationship, goal, goal_step, reflection TO ${serviceRole};
GRANT SELECT, INSERT ON relationship_entry, goal_version, goal_rating TO ${serviceRole};
