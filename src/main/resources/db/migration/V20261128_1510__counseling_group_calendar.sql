-- Invariants: a site has one address of its calendar at a time. What stands in an address is worked out from its id with
-- a key outside the database, and it is found by a keyed hash: a copy of the database opens no calendar. An address that
-- was replaced stays as a row, so that a repeated request does not bring it back.
CREATE TABLE group_calendar_address (
    id         uuid CONSTRAINT group_calendar_address_pk PRIMARY KEY,
    site_id    integer NOT NULL CONSTRAINT group_calendar_address_site_fk REFERENCES site,
    found_by   bytea NOT NULL CONSTRAINT group_calendar_address_found_by_unique UNIQUE,
    made_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    created_as bytea NOT NULL
);
CREATE UNIQUE INDEX group_calendar_address_one_a_site ON group_calendar_address (site_id) WHERE ended_at IS NULL;
COMMENT ON TABLE group_calendar_address IS 'What calendar programs subscribe to: when the groups of a site meet.';
COMMENT ON COLUMN group_calendar_address.id IS 'class=operational: id, chosen by the caller or made here';
COMMENT ON COLUMN group_calendar_address.site_id IS 'class=operational: whose groups it shows';
COMMENT ON COLUMN group_calendar_address.found_by IS 'class=sensitive: keyed hash of what stands in the address';
COMMENT ON COLUMN group_calendar_address.made_at IS 'class=operational: when it was made';
COMMENT ON COLUMN group_calendar_address.ended_at IS 'class=operational: since when it leads nowhere';
COMMENT ON COLUMN group_calendar_address.created_as IS 'class=operational: fingerprint of the request that created it, for safe retries';

ALTER TABLE drop_in_group ADD COLUMN place text;
ALTER TABLE drop_in_group ADD COLUMN cancelled_dates date[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN drop_in_group.place IS 'class=operational: where at the site it meets';
COMMENT ON COLUMN drop_in_group.cancelled_dates IS 'class=operational: local days of the site on which it does not meet';

GRANT SELECT, INSERT, UPDATE ON group_calendar_address TO ${serviceRole};
