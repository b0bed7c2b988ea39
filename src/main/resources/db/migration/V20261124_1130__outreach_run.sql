-- Invariants: a run names places and supplies and no person, neither who came nor who worked. A load is never edited:
-- a wrong one is undone, which keeps the row, and counted anew.
CREATE TABLE run (
    id         uuid CONSTRAINT run_pk PRIMARY KEY,
    site_id    integer NOT NULL CONSTRAINT run_site_fk REFERENCES site,
    team       text,
    stops      uuid[] NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    voided_at  timestamptz,
    version    integer NOT NULL,
    created_as bytea NOT NULL,
    CONSTRAINT run_in_order CHECK (ended_at >= started_at)
);
CREATE INDEX run_by_site_and_time ON run (site_id, started_at DESC, id DESC);
COMMENT ON TABLE run IS 'A shift on the street, or a route of a van.';
COMMENT ON COLUMN run.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN run.site_id IS 'class=operational: whose run';
COMMENT ON COLUMN run.team IS 'class=operational: what the centre calls the team or the route';
COMMENT ON COLUMN run.stops IS 'class=operational: the stops of the route, in its order; empty: wherever the site is';
COMMENT ON COLUMN run.started_at IS 'class=operational: when the team set out';
COMMENT ON COLUMN run.ended_at IS 'class=operational: when the team was back';
COMMENT ON COLUMN run.voided_at IS 'class=operational: since when it does not count';
COMMENT ON COLUMN run.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN run.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';

CREATE TABLE run_load (
    id         uuid CONSTRAINT run_load_pk PRIMARY KEY,
    run_id     uuid NOT NULL CONSTRAINT run_load_run_fk REFERENCES run,
    direction  text NOT NULL CONSTRAINT run_load_direction_known CHECK (direction IN ('OUT', 'BACK')),
    counted_at timestamptz NOT NULL,
    undone_at  timestamptz,
    created_as bytea NOT NULL
);
CREATE INDEX run_load_by_run ON run_load (run_id);
COMMENT ON TABLE run_load IS 'Supplies that a team took out, or brought back.';
COMMENT ON COLUMN run_load.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN run_load.run_id IS 'class=operational: on which run';
COMMENT ON COLUMN run_load.direction IS 'class=operational: which way they went';
COMMENT ON COLUMN run_load.counted_at IS 'class=operational: when they were counted';
COMMENT ON COLUMN run_load.undone_at IS 'class=operational: since when it does not count';
COMMENT ON COLUMN run_load.created_as IS 'class=operational: keyed fingerprint of the request that created it, for safe retries';

CREATE TABLE run_load_line (
    load_id  uuid NOT NULL CONSTRAINT run_load_line_load_fk REFERENCES run_load,
    item_id  integer NOT NULL CONSTRAINT run_load_line_item_fk REFERENCES menu_item,
    quantity integer NOT NULL CONSTRAINT run_load_line_quantity_not_negative CHECK (quantity >= 0),
    CONSTRAINT run_load_line_pk PRIMARY KEY (load_id, item_id)
);
COMMENT ON TABLE run_load_line IS 'How many of an item a load held.';
COMMENT ON COLUMN run_load_line.load_id IS 'class=operational: the load';
COMMENT ON COLUMN run_load_line.item_id IS 'class=operational: what';
COMMENT ON COLUMN run_load_line.quantity IS 'class=operational: how many';

GRANT SELECT, INSERT, UPDATE ON run, run_load, run_load_line TO ${serviceRole};
