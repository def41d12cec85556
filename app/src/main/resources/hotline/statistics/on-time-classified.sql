-- What the requests of a window were at the cut-off, once by the current and once by the original deadline.
-- The definitions are those of the hotline's published figures: registered (登记), accepted (受理), answered directly
-- (直接办结), due (应办结), on time (按期), late (逾期), open overdue (逾期未结), carried in and out (上期结转, 期末在办).
-- A request is as the log had it at the cut-off; imported history counts by the times at which things occurred.
-- A day's deadline is the midnight that ends the day. Therefore a deadline belongs to the window that it ends in or with,
-- and an open request whose deadline is the cut-off itself has missed it: all that was recorded up to then is known.
-- Impossible times, flags declared without times and requests without deadline are accepted but never rated.
-- The ledger goes by what had happened at its window's own two ends: a request stands in it from when it was received until
-- it was completed or left. So what one window carries out the next carries in, whatever became of it since.
WITH known AS (
    SELECT s.division_code, s.request_id, s.status, s.disposition, s.declared_verdict, s.time_anomaly,
        s.department_division_code, s.department_code, s.received_at, s.due_at, s.original_due_at, s.completed_at,
        s.disposition = 'accepted' AS is_accepted,
        s.is_direct AND (s.completed_at IS NOT NULL OR s.declared_verdict IS NOT NULL) AS is_direct,
        s.source IS NOT NULL AS is_imported,
        s.received_at >= :start AND s.received_at < :end AS is_received,
        coalesce(s.completed_at >= :start AND s.completed_at < :end, false) AS is_completed,
        s.disposition = 'accepted' AND s.completed_at IS NULL AND s.declared_verdict IS NULL AS is_open,
        coalesce(s.dispatched_at <= s.dispatch_due_at, false) AS is_passed_on_in_time,
        coalesce(life.left_at < :end, false) AS has_left,
        life.is_carried
            AND s.received_at < :start AND coalesce(s.completed_at, life.left_at, 'infinity') >= :start AS is_carried_in,
        life.is_carried
            AND s.received_at >= :start AND s.received_at < :end AND coalesce(life.left_at >= :end, false) AS is_leaving_later,
        coalesce(CASE :by
            WHEN 'department' THEN s.department_division_code || ':' || s.department_code
            WHEN 'nature' THEN s.nature
            WHEN 'township' THEN s.township_code
            WHEN 'subject' THEN left(s.subject_code, 2)
            WHEN 'division' THEN s.division_code
            WHEN 'division-and-department'
                THEN s.division_code || '/' || coalesce(s.department_division_code || ':' || s.department_code, 'none')
            ELSE 'total' END, 'none') AS group_key
    FROM request_state s
        CROSS JOIN LATERAL (SELECT
            CASE WHEN s.disposition <> 'accepted' THEN s.known_from END AS left_at,
            coalesce(s.completed_at, CASE s.disposition WHEN 'accepted' THEN s.known_to ELSE s.known_from END) AS open_to,
            s.time_anomaly IS NULL AND s.declared_verdict IS NULL AS is_carried) AS life
    WHERE s.division_code = ANY(:divisions)
        AND s.known_from <= :asOf AND s.known_to > :asOf
        AND (CAST(:department AS text) IS NULL
            OR s.department_division_code || ':' || s.department_code = CAST(:department AS text))
        AND (s.received_at >= :carriedFrom AND s.received_at < :end
            OR s.due_at > :start AND s.due_at <= :end
            OR s.original_due_at IS DISTINCT FROM s.due_at AND s.original_due_at > :start AND s.original_due_at <= :end
            OR s.completed_at >= :start AND s.completed_at < :end
            -- older ones can only be those open for long, which have an index of their own
            OR s.received_at < :start AND life.open_to >= least(:start, :asOf)
                AND life.open_to AT TIME ZONE 'UTC' > s.received_at AT TIME ZONE 'UTC' + interval '30 days')
),
classified AS (
    SELECT known.*, basis.code AS basis, due.at AS rated_due_at, judged.bucket,
        judged.bucket IN ('on-time', 'late', 'open-overdue', 'open-in-time', 'paused') AS is_rated,
        coalesce(due.at > :start AND due.at <= :end, false) AS is_falling_due,
        CASE
            WHEN NOT (is_carried_in OR is_leaving_later OR is_accepted AND is_received) THEN 'none'
            WHEN time_anomaly IS NOT NULL THEN 'impossible-times'
            WHEN declared_verdict IS NOT NULL THEN 'declared'
            WHEN is_completed THEN 'completed'
            WHEN has_left THEN disposition
            ELSE 'carried-out'
        END AS ledger_end
    FROM known
        CROSS JOIN (VALUES ('current'), ('original')) AS basis (code)
        CROSS JOIN LATERAL (SELECT CASE basis.code WHEN 'current' THEN due_at ELSE original_due_at END) AS due (at)
        CROSS JOIN LATERAL (SELECT CASE
            WHEN NOT is_accepted THEN 'not-accepted'
            WHEN time_anomaly IS NOT NULL THEN 'impossible-times'
            WHEN declared_verdict IS NOT NULL THEN 'declared'
            WHEN due.at IS NULL THEN 'without-deadline'
            WHEN completed_at <= due.at THEN 'on-time'
            WHEN completed_at IS NOT NULL THEN 'late'
            WHEN due.at <= :asOf THEN 'open-overdue'
            ELSE 'open-in-time' END) AS judged (bucket)
)
