-- Rules of versions that are kept say nothing about it: what they allowed stays allowed.
ALTER TABLE dispatch_rule ADD COLUMN barred_from_townships boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN dispatch_rule.barred_from_townships IS 'the subject is work of departments, not to be dispatched to a township';
