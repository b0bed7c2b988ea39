-- Invariants: whoever is limited to sites reaches only phones that were used for those sites alone. An operation that waits
-- stands for one content.
ALTER TABLE phone ADD COLUMN sites integer[];
COMMENT ON COLUMN phone.sites IS 'class=operational: the sites that those tokens covered which it was used with; null: every one';
ALTER TABLE sync_held_operation ADD COLUMN created_as bytea;
COMMENT ON COLUMN sync_held_operation.created_as IS 'class=operational: fingerprint of its content, for safe retries';
