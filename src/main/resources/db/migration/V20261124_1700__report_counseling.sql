-- Invariants: reports see of counseling when, where, of which kind, how long and with how many, and nothing that was said.
-- Voided sessions are out. A session is on the local day of its site. Who was named is seen only to be counted once: what
-- was done with one person in many sessions is about one person. Of others nobody knows who they are.
CREATE VIEW report_counseling AS
SELECT c.id,
       c.site_id,
       c.held_at,
       (c.held_at AT TIME ZONE s.time_zone)::date AS day,
       c.type,
       c.group_id,
       c.group_id IS NOT NULL OR c.type = 'GROUP' AS in_group,
       c.minutes,
       c.headcount
FROM counseling_session c JOIN site s ON s.id = c.site_id
WHERE c.voided_at IS NULL;
COMMENT ON COLUMN report_counseling.id IS 'class=operational: the session';
COMMENT ON COLUMN report_counseling.site_id IS 'class=operational: where';
COMMENT ON COLUMN report_counseling.held_at IS 'class=personal: when it began, to find those of some days by the index';
COMMENT ON COLUMN report_counseling.day IS 'class=personal: local day of the site';
COMMENT ON COLUMN report_counseling.type IS 'class=operational: who sat together';
COMMENT ON COLUMN report_counseling.group_id IS 'class=operational: of which group, if of one';
COMMENT ON COLUMN report_counseling.in_group IS 'class=operational: whether it was one of a group';
COMMENT ON COLUMN report_counseling.minutes IS 'class=operational: how long it took, if somebody noted it';
COMMENT ON COLUMN report_counseling.headcount IS 'class=operational: how many came, if somebody counted';

CREATE VIEW report_counseled AS
SELECT p.session_id, p.participant_id FROM counseling_session_participant p;
COMMENT ON COLUMN report_counseled.session_id IS 'class=operational: in which session';
COMMENT ON COLUMN report_counseled.participant_id IS 'class=personal: who, to be counted once';

CREATE VIEW report_group AS SELECT g.id, g.names FROM drop_in_group g;
COMMENT ON COLUMN report_group.id IS 'class=operational: the group';
COMMENT ON COLUMN report_group.names IS 'class=operational: name by language';

GRANT SELECT ON report_counseling, report_counseled, report_group TO ${serviceRole};
