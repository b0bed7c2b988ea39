-- Invariant: a number is one person's and never anybody else's. It is small and close to its neighbours, so that sets of
-- people can be kept as bitmaps; nothing that people see or say has it in it.
ALTER TABLE participant ADD COLUMN number integer GENERATED ALWAYS AS IDENTITY
    CONSTRAINT participant_number_unique UNIQUE;
COMMENT ON COLUMN participant.number IS 'class=personal: which bit they are in sets of people';
