ALTER TABLE service_request
    ADD COLUMN next_due_at timestamptz,
    ADD COLUMN next_step   text;
COMMENT ON COLUMN service_request.next_due_at IS
    'the limit of the clock that fails next, or failed first and still runs; of a request that is not open, its own deadline';
COMMENT ON COLUMN service_request.next_step IS 'what the clock that fails next runs for; absent where none runs';

-- a clock that stands still cannot fail, unless it was late when it stopped; that nobody sends back in time is no failure
UPDATE service_request r SET next_due_at = coalesce(k.due_at, r.due_at), next_step = k.step
FROM service_request s LEFT JOIN LATERAL (
    SELECT c.due_at, c.step FROM request_clock c
    WHERE c.division_code = s.division_code AND c.request_id = s.id
        AND s.status IN ('registered', 'dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature', 'under-review')
        AND c.due_at IS NOT NULL AND c.ended_at IS NULL AND (c.stopped_at IS NULL OR c.stopped_at > c.due_at)
        AND c.step <> 'send-back'
    ORDER BY c.due_at, c.assignment_number, c.step COLLATE "C", c.run_number
    LIMIT 1) k ON true
WHERE r.division_code = s.division_code AND r.id = s.id;

DROP INDEX service_request_worklist;
CREATE INDEX service_request_worklist ON service_request (lead_division_code, lead_department_code, next_due_at, id)
    WHERE status IN ('dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature', 'under-review');
DROP INDEX service_request_open;
CREATE INDEX service_request_open ON service_request (division_code, next_due_at, id)
    WHERE status IN ('registered', 'dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature', 'under-review');
