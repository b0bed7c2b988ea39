-- Invariant: a worker is named without blanks around the name. "imani " is nobody, and whoever was meant is let in again.
UPDATE participant p
SET sealed_for = (SELECT array_agg(DISTINCT regexp_replace(worker, '^\s+|\s+$', '', 'g')) FROM unnest(p.sealed_for) worker)
WHERE EXISTS (SELECT 1 FROM unnest(p.sealed_for) worker WHERE worker ~ '^\s|\s$');

UPDATE session_note n
SET readers = (SELECT array_agg(DISTINCT regexp_replace(reader, '^\s+|\s+$', '', 'g')) FROM unnest(n.readers) reader)
WHERE EXISTS (SELECT 1 FROM unnest(n.readers) reader WHERE reader ~ '^\s|\s$');
