-- Invariants: a visit needs nothing but an id, a site and a time. It is never deleted: a mistake is voided and kept.
-- Whether it is open is not stored: it is open until somebody left or the site's local day ended (closes_at).
CREATE TABLE visit (
    id             uuid CONSTRAINT visit_pk PRIMARY KEY,
    site_id        integer NOT NULL CONSTRAINT visit_site_fk REFERENCES site,
    participant_id uuid CONSTRAINT visit_participant_fk REFERENCES participant,
    arrived_at     timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    closes_at      timestamptz NOT NULL,
    left_at        timestamptz,
    voided_at      timestamptz,
    void_reason    text CONSTRAINT visit_void_reason_known
        CHECK (void_reason IN ('RECORDED_TWICE', 'WRONG_SITE', 'WRONG_PERSON', 'PRACTICE', 'MISTAKE')),
    modality       text NOT NULL CONSTRAINT visit_modality_known
        CHECK (modality IN ('DROP_IN', 'OUTREACH', 'MOBILE', 'DELIVERY', 'POST', 'PHONE')),
    people_served  integer NOT NULL CONSTRAINT visit_people_served_positive CHECK (people_served > 0),
    version        integer NOT NULL DEFAULT 0,
    created_as     bytea NOT NULL,
    CONSTRAINT visit_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
-- The day's board: one site, newest first.
CREATE INDEX visit_by_site_and_time ON visit (site_id, arrived_at DESC, id DESC);
CREATE INDEX visit_by_participant ON visit (participant_id, arrived_at) WHERE participant_id IS NOT NULL;
COMMENT ON TABLE visit IS 'Somebody came. Who, only if they wanted.';
COMMENT ON COLUMN visit.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN visit.site_id IS 'class=operational: where';
COMMENT ON COLUMN visit.participant_id IS 'class=personal: who, if known; cut when the person is forgotten';
COMMENT ON COLUMN visit.arrived_at IS 'class=personal: when they came';
COMMENT ON COLUMN visit.recorded_at IS 'class=operational: when this was written down';
COMMENT ON COLUMN visit.closes_at IS 'class=operational: end of the local day on which they came';
COMMENT ON COLUMN visit.left_at IS 'class=personal: when they left, if somebody saw it';
COMMENT ON COLUMN visit.voided_at IS 'class=operational: since when it does not count';
COMMENT ON COLUMN visit.void_reason IS 'class=operational: which mistake at the desk it was';
COMMENT ON COLUMN visit.modality IS 'class=operational: how they were reached';
COMMENT ON COLUMN visit.people_served IS 'class=operational: how many people the visit was for';
COMMENT ON COLUMN visit.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN visit.created_as IS 'class=sensitive: keyed fingerprint of the request that created it, for safe retries';

-- A line that was undone stays, uncounted, so that a repeated request does not bring it back.
CREATE TABLE visit_line (
    visit_id     uuid NOT NULL CONSTRAINT visit_line_visit_fk REFERENCES visit,
    id           uuid NOT NULL,
    item_id      integer NOT NULL CONSTRAINT visit_line_item_fk REFERENCES menu_item,
    position     integer NOT NULL,
    given        integer NOT NULL CONSTRAINT visit_line_given_not_negative CHECK (given >= 0),
    asked_for    integer CONSTRAINT visit_line_asked_for_not_negative CHECK (asked_for >= 0),
    for_others   integer CONSTRAINT visit_line_for_others_not_negative CHECK (for_others >= 0),
    unmet_reason text CONSTRAINT visit_line_unmet_reason_known
        CHECK (unmet_reason IN ('OUT_OF_STOCK', 'NOT_OFFERED_NOW', 'NOT_TODAY', 'OTHER')),
    minutes      integer CONSTRAINT visit_line_minutes_not_negative CHECK (minutes >= 0),
    lot          text,
    estimated    boolean NOT NULL DEFAULT false,
    undone_at    timestamptz,
    CONSTRAINT visit_line_pk PRIMARY KEY (visit_id, id)
);
COMMENT ON TABLE visit_line IS 'Something taken, asked for or brought back in a visit.';
COMMENT ON COLUMN visit_line.visit_id IS 'class=operational: the visit';
COMMENT ON COLUMN visit_line.id IS 'class=operational: id within the visit';
COMMENT ON COLUMN visit_line.item_id IS 'class=operational: what';
COMMENT ON COLUMN visit_line.position IS 'class=operational: order in which lines were added';
COMMENT ON COLUMN visit_line.given IS 'class=operational: how many were given, or brought back; 0 is a fact too';
COMMENT ON COLUMN visit_line.asked_for IS 'class=operational: how many were asked for, if that is known';
COMMENT ON COLUMN visit_line.for_others IS 'class=operational: how many of the given are for others';
COMMENT ON COLUMN visit_line.unmet_reason IS 'class=operational: why less was given; about the centre, never the person';
COMMENT ON COLUMN visit_line.minutes IS 'class=operational: how long it took';
COMMENT ON COLUMN visit_line.lot IS 'class=operational: stock lot';
COMMENT ON COLUMN visit_line.estimated IS 'class=operational: whether the number is an estimate';
COMMENT ON COLUMN visit_line.undone_at IS 'class=operational: since when it does not count';

CREATE TABLE tally (
    id          uuid CONSTRAINT tally_pk PRIMARY KEY,
    site_id     integer NOT NULL CONSTRAINT tally_site_fk REFERENCES site,
    day         date NOT NULL,
    recorded_at timestamptz NOT NULL,
    headcount   integer NOT NULL CONSTRAINT tally_headcount_not_negative CHECK (headcount >= 0),
    modality    text NOT NULL CONSTRAINT tally_modality_known
        CHECK (modality IN ('DROP_IN', 'OUTREACH', 'MOBILE', 'DELIVERY', 'POST', 'PHONE')),
    voided_at   timestamptz,
    version     integer NOT NULL DEFAULT 0,
    created_as  bytea NOT NULL
);
CREATE INDEX tally_by_site_and_day ON tally (site_id, day DESC, recorded_at DESC, id DESC);
COMMENT ON TABLE tally IS 'An anonymous head-count, with what was given out.';
COMMENT ON COLUMN tally.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN tally.site_id IS 'class=operational: where';
COMMENT ON COLUMN tally.day IS 'class=operational: local day of the site';
COMMENT ON COLUMN tally.recorded_at IS 'class=operational: when this was written down';
COMMENT ON COLUMN tally.headcount IS 'class=operational: how many people; 0 where only items were counted';
COMMENT ON COLUMN tally.modality IS 'class=operational: how they were reached';
COMMENT ON COLUMN tally.voided_at IS 'class=operational: since when it does not count';
COMMENT ON COLUMN tally.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN tally.created_as IS 'class=operational: fingerprint of the request that created it, for safe retries';

CREATE TABLE tally_line (
    tally_id uuid NOT NULL CONSTRAINT tally_line_tally_fk REFERENCES tally,
    item_id  integer NOT NULL CONSTRAINT tally_line_item_fk REFERENCES menu_item,
    given    integer NOT NULL CONSTRAINT tally_line_given_not_negative CHECK (given >= 0),
    estimated boolean NOT NULL DEFAULT false,
    CONSTRAINT tally_line_pk PRIMARY KEY (tally_id, item_id)
);
COMMENT ON TABLE tally_line IS 'What was given out in a tally.';
COMMENT ON COLUMN tally_line.tally_id IS 'class=operational: the tally';
COMMENT ON COLUMN tally_line.item_id IS 'class=operational: what';
COMMENT ON COLUMN tally_line.given IS 'class=operational: how many';
COMMENT ON COLUMN tally_line.estimated IS 'class=operational: whether the number is an estimate';

GRANT SELECT, INSERT, UPDATE ON visit, visit_line, tally, tally_line TO ${serviceRole};
