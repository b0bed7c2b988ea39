-- Invariants: a phone is of one person. An operation that was applied is remembered by the transaction that applied it,
-- and only then; what of a lost phone waits is stored sealed.
CREATE TABLE phone (
    id            uuid CONSTRAINT phone_pk PRIMARY KEY,
    subject       text NOT NULL,
    registered_at timestamptz NOT NULL,
    lost_at       timestamptz
);
COMMENT ON TABLE phone IS 'The phones that people carry.';
COMMENT ON COLUMN phone.id IS 'class=operational: chosen by the phone';
COMMENT ON COLUMN phone.subject IS 'class=personal: the subject of the access token of whoever carries it, a member of staff';
COMMENT ON COLUMN phone.registered_at IS 'class=operational: since when it is known';
COMMENT ON COLUMN phone.lost_at IS 'class=operational: since when it is lost';
CREATE INDEX phone_newest ON phone (registered_at DESC, id DESC);

CREATE TABLE phone_session (
    session  text NOT NULL,
    phone_id uuid NOT NULL CONSTRAINT phone_session_phone_fk REFERENCES phone,
    CONSTRAINT phone_session_pk PRIMARY KEY (session, phone_id)
);
COMMENT ON TABLE phone_session IS 'With which sign-ins phones were used, so that they end when the phone is lost.';
COMMENT ON COLUMN phone_session.session IS 'class=personal: the claim sid of access tokens';
COMMENT ON COLUMN phone_session.phone_id IS 'class=operational: the phone';

CREATE TABLE sync_operation (
    id           uuid CONSTRAINT sync_operation_pk PRIMARY KEY,
    phone_id     uuid NOT NULL CONSTRAINT sync_operation_phone_fk REFERENCES phone,
    batch_id     uuid NOT NULL,
    received_at  timestamptz NOT NULL,
    told_at      timestamptz NOT NULL,
    taken_as     timestamptz NOT NULL,
    time_doubted boolean NOT NULL,
    created_as   bytea NOT NULL
);
COMMENT ON TABLE sync_operation IS 'Operations of phones that were applied, so that none is applied again.';
COMMENT ON COLUMN sync_operation.id IS 'class=operational: chosen by the phone';
COMMENT ON COLUMN sync_operation.phone_id IS 'class=operational: where it came from';
COMMENT ON COLUMN sync_operation.batch_id IS 'class=operational: what it came with';
COMMENT ON COLUMN sync_operation.received_at IS 'class=operational: when it came in';
COMMENT ON COLUMN sync_operation.told_at IS 'class=operational: when it happened by the phone''s clock';
COMMENT ON COLUMN sync_operation.taken_as IS 'class=operational: when it is taken to have happened';
COMMENT ON COLUMN sync_operation.time_doubted IS 'class=operational: whether that is a guess';
COMMENT ON COLUMN sync_operation.created_as IS 'class=operational: fingerprint of its content, for safe retries';
-- For forgetting the oldest.
CREATE INDEX sync_operation_oldest ON sync_operation (received_at);

CREATE TABLE sync_held_operation (
    id          uuid CONSTRAINT sync_held_operation_pk PRIMARY KEY,
    phone_id    uuid NOT NULL CONSTRAINT sync_held_operation_phone_fk REFERENCES phone,
    batch_id    uuid NOT NULL,
    position    integer NOT NULL,
    sent_at     timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    sealed      bytea NOT NULL
);
COMMENT ON TABLE sync_held_operation IS 'What lost phones have sent, until somebody confirms it.';
COMMENT ON COLUMN sync_held_operation.id IS 'class=operational: chosen by the phone';
COMMENT ON COLUMN sync_held_operation.phone_id IS 'class=operational: where it came from';
COMMENT ON COLUMN sync_held_operation.batch_id IS 'class=operational: what it came with';
COMMENT ON COLUMN sync_held_operation.position IS 'class=operational: its place in the batch';
COMMENT ON COLUMN sync_held_operation.sent_at IS 'class=operational: when it was sent, by the phone''s clock';
COMMENT ON COLUMN sync_held_operation.received_at IS 'class=operational: when it came in';
COMMENT ON COLUMN sync_held_operation.sealed IS 'class=sensitive: the operation, sealed to the service''s own key';
CREATE INDEX sync_held_operation_batch ON sync_held_operation (phone_id, batch_id, position);

GRANT SELECT, INSERT, UPDATE ON phone TO ${serviceRole};
GRANT SELECT, INSERT ON phone_session TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON sync_operation, sync_held_operation TO ${serviceRole};
