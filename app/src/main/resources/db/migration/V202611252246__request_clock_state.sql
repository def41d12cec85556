CREATE TABLE clock_state (
    division_code            text        NOT NULL,
    request_id               uuid        NOT NULL,
    cycle_number             integer     NOT NULL,
    step                     text        NOT NULL,
    assignment_number        integer     NOT NULL,
    run_number               integer     NOT NULL,
    known_from               timestamptz NOT NULL,
    known_to                 timestamptz NOT NULL,
    version                  integer     NOT NULL,
    role                     text,
    department_division_code text,
    department_code          text,
    started_at               timestamptz NOT NULL,
    due_at                   timestamptz,
    original_due_at          timestamptz,
    stopped_at               timestamptz,
    ended_at                 timestamptz,
    is_dropped               boolean     NOT NULL,
    PRIMARY KEY (division_code, request_id, cycle_number, step, assignment_number, run_number, version, known_from)
);
COMMENT ON TABLE clock_state IS
    'The read contract for the figures of clocks: one row for each state that a clock was known in, folded from its '
    'request''s events and written with them. At an instant t a clock is in the one row with known_from <= t < known_to.';
CREATE INDEX clock_state_started ON clock_state (division_code, step, started_at);
CREATE INDEX clock_state_due ON clock_state (division_code, step, due_at) WHERE due_at IS NOT NULL;
INSERT INTO clock_state
    SELECT k.division_code, k.request_id, k.cycle_number, k.step, k.assignment_number, k.run_number, k.started_at,
        coalesce(k.ended_at, 'infinity'), coalesce(b.sequence, 1), a.role, a.department_division_code, a.department_code,
        k.started_at, k.due_at, k.original_due_at, NULL, NULL, false
    FROM request_clock k
        LEFT JOIN assignment a USING (division_code, request_id, assignment_number)
        LEFT JOIN LATERAL (SELECT max(e.sequence) AS sequence FROM request_event e
            WHERE e.division_code = k.division_code AND e.request_id = k.request_id AND e.recorded_at <= k.started_at
                AND e.act IN ('register', 'dispatch')) AS b ON true
    WHERE k.ended_at IS NULL OR k.ended_at > k.started_at;
INSERT INTO clock_state
    SELECT k.division_code, k.request_id, k.cycle_number, k.step, k.assignment_number, k.run_number, k.ended_at, 'infinity',
        coalesce(b.sequence, 1), a.role, a.department_division_code,
        a.department_code, k.started_at, k.due_at, k.original_due_at, NULL, k.ended_at, k.is_dropped
    FROM request_clock k
        LEFT JOIN assignment a USING (division_code, request_id, assignment_number)
        LEFT JOIN LATERAL (SELECT min(e.sequence) AS sequence FROM request_event e
            WHERE e.division_code = k.division_code AND e.request_id = k.request_id AND e.recorded_at = k.ended_at
                AND e.act NOT IN ('register', 'import')) AS b ON true
    WHERE k.ended_at IS NOT NULL;
