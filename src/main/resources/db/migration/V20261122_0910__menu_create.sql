-- Invariant: an item of the menu is known by its code for ever and is retired, never deleted, because visits refer to
-- it. Nothing here says who may have an item, and nothing ever will.
CREATE TABLE menu_family (
    code     text CONSTRAINT menu_family_pk PRIMARY KEY,
    labels   jsonb NOT NULL,
    position integer NOT NULL,
    version  integer NOT NULL
);
COMMENT ON TABLE menu_family IS 'A heading of the menu.';
COMMENT ON COLUMN menu_family.code IS 'class=operational: what the API knows the family by';
COMMENT ON COLUMN menu_family.labels IS 'class=operational: label by language';
COMMENT ON COLUMN menu_family.position IS 'class=operational: order on the screen';
COMMENT ON COLUMN menu_family.version IS 'class=operational: counts the changes, for If-Match';

CREATE TABLE menu_item (
    id          integer GENERATED ALWAYS AS IDENTITY CONSTRAINT menu_item_pk PRIMARY KEY,
    code        text NOT NULL CONSTRAINT menu_item_code_unique UNIQUE,
    family      text NOT NULL CONSTRAINT menu_item_family_fk REFERENCES menu_family,
    kind        text NOT NULL CONSTRAINT menu_item_kind_known CHECK (kind IN ('SERVICE', 'SUPPLY', 'RETURN')),
    labels      jsonb NOT NULL,
    unit        text NOT NULL,
    counts_as   jsonb,
    links       jsonb NOT NULL DEFAULT '[]',
    taxonomies  jsonb NOT NULL DEFAULT '{}',
    retired_at  timestamptz,
    version     integer NOT NULL,
    created_as  bytea NOT NULL
);
COMMENT ON TABLE menu_item IS 'Something that can be taken at the door: a service, a supply, or the return of used supplies.';
COMMENT ON COLUMN menu_item.id IS 'class=operational: internal number, kept small because every line carries it';
COMMENT ON COLUMN menu_item.code IS 'class=operational: what the API knows the item by';
COMMENT ON COLUMN menu_item.family IS 'class=operational: the heading it stands under';
COMMENT ON COLUMN menu_item.kind IS 'class=operational: service, supply or return';
COMMENT ON COLUMN menu_item.labels IS 'class=operational: label by language';
COMMENT ON COLUMN menu_item.unit IS 'class=operational: what one of it is';
COMMENT ON COLUMN menu_item.counts_as IS 'class=operational: what and how many one unit counts as in reports';
COMMENT ON COLUMN menu_item.links IS 'class=operational: addresses with information';
COMMENT ON COLUMN menu_item.taxonomies IS 'class=operational: code by outside taxonomy';
COMMENT ON COLUMN menu_item.retired_at IS 'class=operational: since when it is not on the menu';
COMMENT ON COLUMN menu_item.version IS 'class=operational: counts the changes, for If-Match';
COMMENT ON COLUMN menu_item.created_as IS 'class=operational: fingerprint of the request that created it, for safe retries';

CREATE TABLE offering (
    site_id   integer NOT NULL CONSTRAINT offering_site_fk REFERENCES site,
    item_id   integer NOT NULL CONSTRAINT offering_item_fk REFERENCES menu_item,
    available boolean NOT NULL,
    hours     jsonb NOT NULL DEFAULT '[]',
    position  integer NOT NULL,
    version   integer NOT NULL,
    CONSTRAINT offering_pk PRIMARY KEY (site_id, item_id)
);
COMMENT ON TABLE offering IS 'An item as one site offers it.';
COMMENT ON COLUMN offering.site_id IS 'class=operational: the site';
COMMENT ON COLUMN offering.item_id IS 'class=operational: the item';
COMMENT ON COLUMN offering.available IS 'class=operational: whether there is some now';
COMMENT ON COLUMN offering.hours IS 'class=operational: list of day, opens, closes; empty: whenever the site is open';
COMMENT ON COLUMN offering.position IS 'class=operational: order on the screen';
COMMENT ON COLUMN offering.version IS 'class=operational: counts the changes, for If-Match';

CREATE TABLE bundle (
    site_id  integer NOT NULL CONSTRAINT bundle_site_fk REFERENCES site,
    code     text NOT NULL,
    labels   jsonb NOT NULL,
    items    jsonb NOT NULL,
    position integer NOT NULL,
    version  integer NOT NULL,
    CONSTRAINT bundle_pk PRIMARY KEY (site_id, code)
);
COMMENT ON TABLE bundle IS 'Items that staff give together. A visit records the items, never the bundle.';
COMMENT ON COLUMN bundle.site_id IS 'class=operational: the site';
COMMENT ON COLUMN bundle.code IS 'class=operational: what the API knows the bundle by, within its site';
COMMENT ON COLUMN bundle.labels IS 'class=operational: label by language';
COMMENT ON COLUMN bundle.items IS 'class=operational: list of item and quantity';
COMMENT ON COLUMN bundle.position IS 'class=operational: order on the screen';
COMMENT ON COLUMN bundle.version IS 'class=operational: counts the changes, for If-Match';

GRANT SELECT, INSERT, UPDATE ON menu_family, menu_item TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON offering, bundle TO ${serviceRole};
