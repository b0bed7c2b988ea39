-- Invariant: what somebody likes to be known by is what was said last; what came in late and was said before is kept
-- beside it, sealed like it.
ALTER TABLE participant
    ADD COLUMN introduced_at timestamptz,
    ADD COLUMN also_said bytea;
COMMENT ON COLUMN participant.introduced_at IS 'class=personal: when what they like to be known by was last said; null: it never was anew';
COMMENT ON COLUMN participant.also_said IS 'class=personal: what else was said of it by those who did not know of each other, sealed';
