ALTER TABLE handling_cycle
    ADD COLUMN kind                text NOT NULL DEFAULT 'first' CHECK (kind IN ('first', 'redo', 'reopening')),
    ADD COLUMN adjudicated_verdict text CHECK (adjudicated_verdict IN ('on-time', 'late'));
COMMENT ON COLUMN handling_cycle.adjudicated_verdict IS 'decided by two persons; stands beside the verdict';
