-- The clocks of a round that was withdrawn late were left behind, and one that stood still ran no further than to there.
UPDATE request_clock k SET is_dropped = true, ended_at = coalesce(
        (SELECT s.stopped_at FROM clock_state s
            WHERE s.division_code = k.division_code AND s.request_id = k.request_id AND s.cycle_number = k.cycle_number
                AND s.step = k.step AND s.assignment_number = k.assignment_number AND s.run_number = k.run_number
                AND s.known_to = r.recorded_at AND s.stopped_at IS NOT NULL
            ORDER BY s.version DESC LIMIT 1),
        k.ended_at)
    FROM service_request r
    WHERE r.status = 'withdrawn' AND r.completed_at IS NOT NULL AND k.division_code = r.division_code AND k.request_id = r.id
        AND k.step IN ('completion', 'redo') AND k.ended_at = r.recorded_at AND NOT k.is_dropped
        AND k.cycle_number = (SELECT max(l.cycle_number) FROM handling_cycle l
            WHERE l.division_code = r.division_code AND l.request_id = r.id);
