-- A clock may run several times in a cycle, stand still, move, and end without what it ran for.
ALTER TABLE request_clock
    ADD COLUMN run_number      integer     NOT NULL DEFAULT 1,
    ADD COLUMN original_due_at timestamptz,
    ADD COLUMN stopped_at      timestamptz,
    ADD COLUMN is_dropped      boolean     NOT NULL DEFAULT false,
    DROP CONSTRAINT request_clock_pkey,
    ADD PRIMARY KEY (division_code, request_id, cycle_number, step, assignment_number, run_number);
UPDATE request_clock SET original_due_at = due_at WHERE due_at IS NOT NULL;
UPDATE request_clock k SET is_dropped = true FROM service_request r
    WHERE r.division_code = k.division_code AND r.id = k.request_id AND k.ended_at = r.recorded_at
        AND (r.status IN ('declined', 'voided') OR r.status = 'transferred' AND k.step <> 'dispatch');
COMMENT ON COLUMN request_clock.run_number IS 'of a clock that belongs to a proceeding, the number of the proceeding';
COMMENT ON COLUMN request_clock.is_dropped IS 'ended without what it ran for';
