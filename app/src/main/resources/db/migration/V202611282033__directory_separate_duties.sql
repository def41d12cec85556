-- Not valid for older rows: the program takes the auditor's role from them when it starts, and logs it.
ALTER TABLE staff ADD CONSTRAINT staff_duties_check
    CHECK (NOT roles @> ARRAY['administrator', 'auditor']) NOT VALID;
