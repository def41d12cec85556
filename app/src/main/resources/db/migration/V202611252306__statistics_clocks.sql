-- Clocks whose deadline moved, found by where it was.
CREATE INDEX clock_state_original_due ON clock_state (division_code, step, original_due_at)
    WHERE original_due_at IS DISTINCT FROM due_at;
