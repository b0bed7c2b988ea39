-- Invariant: a run is planned as it was planned last; what came in late and was planned before is kept beside it.
ALTER TABLE run
    ADD COLUMN planned_at timestamptz,
    ADD COLUMN also_planned jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN run.planned_at IS 'class=operational: when team and route were last changed; null: not since the start';
COMMENT ON COLUMN run.also_planned IS 'class=operational: what else was planned by those who did not know of each other';
