-- What the clocks of a window were at the cut-off, once by the current and once by the original deadline: those started in
-- the window (启动) and those whose limit lay in it (到期), of requests that were accepted at the cut-off.
-- The request view (诉求口径) holds the clocks of the request itself and those of who decides about a petition or a reply;
-- the department view (承办口径) holds those that a department has to keep, lead and supporting alike, and belongs to the
-- department of the part. After a granted send-back the new department's clock starts at its own dispatch. So the two need
-- not sum to one another.
-- A clock that was left behind without what it ran for (终止) counts for nobody, but for late once its limit had passed.
-- A clock that stands still is neither on time nor late (停表); by the original deadline pauses do not count.
-- The clock that history with impossible times (时间有误) came with is never rated, and has a row of its own.
-- A reopened round (重新办理) counts with the redone ones, as in 重办按期办结率.
WITH known AS (
    SELECT k.division_code, k.request_id, k.assignment_number, k.role,
        s.time_anomaly IS NOT NULL AND k.step = 'completion' AND k.cycle_number = 1 AND k.assignment_number = 0
            AND k.run_number = 1 AS is_impossible,
        k.started_at AS told_at, k.started_at, k.due_at,
        k.original_due_at, k.ended_at, k.is_dropped, s.status, s.received_at,
        CASE WHEN s.status = 'paused' THEN k.stopped_at END AS paused_at,
        CASE WHEN s.status <> 'paused' THEN k.stopped_at END AS replied_at,
        1000000 * k.cycle_number + 1000 * k.assignment_number + k.run_number AS sequence,
        CASE WHEN k.step = 'completion' AND k.cycle_number > 1 THEN 'redo' ELSE k.step END AS step,
        CASE WHEN is_of_request THEN 'request' ELSE 'department' END AS view,
        CASE WHEN is_of_request AND k.department_code IS NULL THEN s.department_division_code
            ELSE k.department_division_code END AS department_division_code,
        CASE WHEN is_of_request AND k.department_code IS NULL THEN s.department_code
            ELSE k.department_code END AS department_code,
        s.nature, s.township_code, s.subject_code
    FROM clock_state k
        JOIN request_state s ON s.division_code = k.division_code AND s.request_id = k.request_id
            AND s.known_from <= :asOf AND s.known_to > :asOf AND s.disposition = 'accepted'
        CROSS JOIN LATERAL (SELECT k.assignment_number = 0
            OR k.step IN ('send-back-review', 'extension-review', 'reply-review') AS is_of_request) AS kind
    WHERE k.division_code = ANY(:divisions) AND k.step = ANY(:steps)
        AND k.known_from <= :asOf AND k.known_to > :asOf
        -- a later round's clocks run on while it is merged, but are its parent's matter
        AND NOT (s.status = 'merged' AND k.ended_at IS NULL)
        AND (k.started_at >= :start AND k.started_at < :end
            OR k.due_at > :start AND k.due_at <= :end
            OR k.original_due_at IS DISTINCT FROM k.due_at AND k.original_due_at > :start AND k.original_due_at <= :end)
),
classified AS (
    SELECT known.*, basis.code AS basis, period.code AS period, due.at AS rated_due_at,
        coalesce(CASE :by
            WHEN 'department' THEN department_division_code || ':' || department_code
            WHEN 'nature' THEN nature
            WHEN 'township' THEN township_code
            WHEN 'subject' THEN left(subject_code, 2)
            WHEN 'division' THEN division_code
            ELSE 'total' END, 'none') AS group_key,
        CASE
            WHEN is_impossible THEN 'impossible-times'
            WHEN due.at IS NULL THEN 'without-limit'
            WHEN is_dropped AND ended_at <= due.at THEN 'dropped'
            WHEN ended_at <= due.at THEN 'on-time'
            WHEN ended_at IS NOT NULL THEN 'late'
            WHEN basis.code = 'current' AND paused_at <= due.at OR replied_at <= due.at THEN 'stopped'
            WHEN replied_at IS NOT NULL OR due.at <= :asOf THEN 'open-overdue'
            ELSE 'open-in-time' END AS bucket
    FROM known
        CROSS JOIN (VALUES ('current'), ('original')) AS basis (code)
        CROSS JOIN (VALUES ('started'), ('due')) AS period (code)
        CROSS JOIN LATERAL (SELECT CASE basis.code WHEN 'original' THEN original_due_at ELSE due_at END) AS due (at)
    WHERE (CAST(:department AS text) IS NULL
            OR department_division_code || ':' || department_code = CAST(:department AS text))
        AND CASE period.code WHEN 'started' THEN started_at >= :start AND started_at < :end
            ELSE due.at > :start AND due.at <= :end END
)
