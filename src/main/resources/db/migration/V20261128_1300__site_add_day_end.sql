-- Invariant: the day that something happened on at a site follows from when it happened, the site's time zone and the hour
-- at which its days end, and from nothing that is stored with it: whatever of these is corrected is corrected for all that
-- was recorded. site_day is that rule, as org.doorway.site.LocalDays has it. Days end at whole hours: where clocks go back
-- by an hour, it begins with a whole one, so that no day begins, ends, and begins again.
ALTER TABLE site ADD COLUMN day_ends_hour integer NOT NULL DEFAULT 0
    CONSTRAINT site_day_ends_at_night CHECK (day_ends_hour BETWEEN 0 AND 8);
COMMENT ON COLUMN site.day_ends_hour IS 'class=operational: the local hour of the next morning until which a day goes on; 0: it ends at midnight';

CREATE FUNCTION site_day(at timestamptz, time_zone text, day_ends_hour integer) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((at AT TIME ZONE time_zone) - day_ends_hour * interval '1 hour')::date;

COMMENT ON COLUMN visit.closes_at IS 'class=operational: when it closes by itself: the end of its local day; not what tells which day that is';
