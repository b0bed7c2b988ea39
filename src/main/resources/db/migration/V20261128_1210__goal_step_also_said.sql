-- Invariant: a step is meant as it was said last; what came in late and was said before is kept beside it, sealed like it.
ALTER TABLE goal_step
    ADD COLUMN changed_at timestamptz,
    ADD COLUMN also_said bytea;
COMMENT ON COLUMN goal_step.changed_at IS 'class=personal: when it was last said differently, moved or taken; null: not yet';
COMMENT ON COLUMN goal_step.also_said IS 'class=sensitive: how else it was meant by those who did not know of each other, sealed';
