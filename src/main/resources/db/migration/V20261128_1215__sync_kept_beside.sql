-- Invariant: that an operation did not take the place of something newer is told as often as it is sent.
ALTER TABLE sync_operation ADD COLUMN kept_beside boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN sync_operation.kept_beside IS 'class=operational: whether what it says was kept beside something newer';
GRANT UPDATE (kept_beside) ON sync_operation TO ${serviceRole};
