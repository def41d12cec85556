-- What is known of those clocks since.
UPDATE clock_state s SET is_dropped = true, ended_at = k.ended_at
    FROM request_clock k
        JOIN service_request r ON r.division_code = k.division_code AND r.id = k.request_id
    WHERE r.status = 'withdrawn' AND r.completed_at IS NOT NULL AND k.is_dropped
        AND k.step IN ('completion', 'redo') AND s.division_code = k.division_code AND s.request_id = k.request_id
        AND s.cycle_number = k.cycle_number AND s.step = k.step AND s.assignment_number = k.assignment_number
        AND s.run_number = k.run_number AND s.known_to = 'infinity' AND s.ended_at IS NOT NULL AND NOT s.is_dropped;
