-- A round that was withdrawn late keeps its verdict and was never completed.
UPDATE handling_cycle c SET completed_at = NULL
    FROM service_request r
    WHERE r.status = 'withdrawn' AND r.completed_at IS NOT NULL AND c.division_code = r.division_code AND c.request_id = r.id
        AND c.completed_at IS NOT NULL
        AND c.cycle_number = (SELECT max(l.cycle_number) FROM handling_cycle l
            WHERE l.division_code = r.division_code AND l.request_id = r.id);
