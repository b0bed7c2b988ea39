-- Invariant: of one hash, the times from issued_at to revoked_at never overlap, so that at any time a code was one
-- person's at most. Issuing sees to that: it begins no earlier than the last holder's end, and locks their rows for it.
CREATE INDEX participant_code_by_holder ON participant_code (hash, issued_at);
COMMENT ON COLUMN participant_code.issued_at IS 'class=personal: since when it leads to them';
