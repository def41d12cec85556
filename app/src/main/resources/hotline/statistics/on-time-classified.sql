-- What the requests of a window were at the cut-off, once by the current and once by the original deadline, and once more
-- by the current one with what two persons decided about a verdict (认定) in its place.
-- The definitions are those of the hotline's published figures: registered (登记), accepted (受理), answered directly
-- (直接办结), due (应办结), on time (按期), late (逾期), open overdue (逾期未结), carried in and out (上期结转, 期末在办).
-- A request is as the log had it at the cut-off; imported history counts by the times at which things occurred.
-- A day's deadline is the midnight that ends the day. Therefore a deadline belongs to the window that it ends in or with,
-- and an open request whose deadline is the cut-off itself has missed it: all that was recorded up to then is known.
-- Impossible times, flags declared without times and requests without deadline are accepted but never rated.
-- The headline is the first round's (首轮): its deadline and completion stay whatever later rounds do. Rounds after it are
-- told apart (kind 'round'), each by its own deadline, as is each further call about a request (kind 'repeat-call').
-- A pause that began before the deadline has a bucket of its own (暂停); by the original deadline pauses do not count.
-- A reply under review stands still, too: given by the deadline it is open in time, since it is on time if it passes, and if
-- it is refused the deadline moves by just that span; given after the deadline it is overdue whatever the review says.
-- Who withdraws after the deadline leaves a late request, by whichever deadline; but nothing was completed.
-- Every accepted request has one place ('term') in the sentence that adds up: accepted and carried in not yet due (上期结转未到期)
-- are those due in the window, not yet due at its end, standing still, completed before they were due (已办结未到期) and unrated.
-- What fell due before the window is in an earlier window's sentence; what was completed in one window to be due in another is
-- carried into the one that it is due in. Where such a deadline had come before the window once and was moved since, it is
-- named (is_due_again).
-- The ledger goes by what had happened at its window's own two ends: a request stands in it from when it was received until
-- it was completed or left. So what one window carries out the next carries in, whatever became of it since.
WITH round AS (
    SELECT k.division_code, k.request_id, 1000 * k.cycle_number + k.run_number AS sequence, k.started_at, k.due_at,
        k.original_due_at, k.ended_at, k.stopped_at, decided.verdict
    FROM clock_state k
        LEFT JOIN LATERAL (SELECT CAST(e.payload AS jsonb) ->> 'verdict' AS verdict FROM request_event e
            WHERE e.division_code = k.division_code AND e.request_id = k.request_id AND e.act = 'adjudicate'
                AND e.recorded_at <= :asOf AND CAST(CAST(e.payload AS jsonb) ->> 'cycle' AS integer) = k.cycle_number
                AND CAST(e.payload AS jsonb) ->> 'verdict' IS NOT NULL
            ORDER BY e.sequence DESC LIMIT 1) AS decided ON k.ended_at IS NOT NULL
    WHERE k.division_code = ANY(:divisions) AND k.step IN ('completion', 'redo')
        AND k.assignment_number = 0 AND k.cycle_number > 1
        AND k.known_from <= :asOf AND k.known_to > :asOf
        AND (k.due_at > :start AND k.due_at <= :end
            OR k.original_due_at IS DISTINCT FROM k.due_at AND k.original_due_at > :start AND k.original_due_at <= :end)
        AND NOT (k.is_dropped AND k.ended_at <= k.due_at)
),
told AS (
    SELECT 'request' AS kind, s.received_at AS told_at, 0 AS sequence, s.*,
        CAST(NULL AS timestamptz) AS round_due_at, CAST(NULL AS timestamptz) AS round_original_due_at,
        CAST(NULL AS timestamptz) AS round_ended_at, CAST(NULL AS timestamptz) AS round_stopped_at,
        CAST(NULL AS text) AS round_verdict, CAST(NULL AS text) AS lifting_act
    FROM request_state s
        CROSS JOIN LATERAL (SELECT
            coalesce(s.completed_at, CASE s.disposition WHEN 'accepted' THEN s.known_to ELSE s.known_from END) AS open_to
        ) AS life
    WHERE s.division_code = ANY(:divisions)
        AND s.known_from <= :asOf AND s.known_to > :asOf
        AND (s.received_at >= :carriedFrom AND s.received_at < :end
            OR s.due_at > :start AND s.due_at <= :end
            OR s.original_due_at IS DISTINCT FROM s.due_at AND s.original_due_at > :start AND s.original_due_at <= :end
            OR s.completed_at >= :start AND s.completed_at < :end
            -- older ones can only be those open for long, which have an index of their own
            OR s.received_at < :start AND life.open_to >= least(:start, :asOf)
                AND life.open_to AT TIME ZONE 'UTC' > s.received_at AT TIME ZONE 'UTC' + interval '30 days')
    UNION ALL
    SELECT 'repeat-call', e.recorded_at, e.sequence, s.*, NULL, NULL, NULL, NULL, NULL, NULL
    FROM request_event e
        JOIN request_state s ON s.division_code = e.division_code AND s.request_id = e.request_id
            AND s.known_from <= :asOf AND s.known_to > :asOf
    WHERE e.division_code = ANY(:divisions) AND e.act = 'repeat-call'
        AND e.recorded_at >= :start AND e.recorded_at < :end AND e.recorded_at <= :asOf
    UNION ALL
    -- a first round that was late or overdue before somebody's act and is not after it
    SELECT 'lifted', e.recorded_at, e.sequence, s.*, NULL, NULL, NULL, NULL, NULL, e.act
    FROM request_event e
        JOIN request_state before ON before.division_code = e.division_code AND before.request_id = e.request_id
            AND before.version = e.sequence - 1 AND before.known_to = e.recorded_at
        JOIN request_state after ON after.division_code = e.division_code AND after.request_id = e.request_id
            AND after.version = e.sequence
        CROSS JOIN LATERAL (SELECT bool_and(coalesce(CASE
                WHEN x.completed_at IS NOT NULL THEN coalesce(x.verdict = 'late', x.completed_at > x.due_at)
                WHEN x.paused_at < x.due_at THEN false
                WHEN x.replied_at IS NOT NULL THEN x.replied_at > x.due_at
                ELSE x.due_at <= e.recorded_at END, false) = x.was) AS holds
            FROM (VALUES
                (before.due_at, before.completed_at, before.paused_at, before.replied_at, before.adjudicated_verdict, true),
                (after.due_at, after.completed_at, after.paused_at, after.replied_at, after.adjudicated_verdict, false))
                AS x (due_at, completed_at, paused_at, replied_at, verdict, was)) AS lift
        JOIN request_state s ON s.division_code = e.division_code AND s.request_id = e.request_id
            AND s.known_from <= :asOf AND s.known_to > :asOf AND s.disposition = 'accepted'
    WHERE e.division_code = ANY(:divisions) AND e.act IN ('correct', 'recompute', 'adjudicate')
        AND e.recorded_at >= :start AND e.recorded_at < :end AND e.recorded_at <= :asOf AND lift.holds
        AND s.time_anomaly IS NULL AND s.declared_verdict IS NULL
    UNION ALL
    -- and a later round, whose clock and verdict are looked at as they were before and after the act
    SELECT 'lifted', e.recorded_at, e.sequence, s.*, NULL, NULL, NULL, NULL, NULL, e.act
    FROM request_event e
        CROSS JOIN LATERAL (SELECT CASE e.act WHEN 'adjudicate'
            THEN CAST(CAST(e.payload AS jsonb) ->> 'cycle' AS integer) END AS cycle) AS decision
        CROSS JOIN LATERAL (SELECT count(*) = 2 AND bool_and(coalesce(CASE
                WHEN k.is_dropped AND k.ended_at <= k.due_at THEN false
                WHEN k.ended_at IS NOT NULL THEN coalesce(decided.verdict = 'late', k.ended_at > k.due_at)
                WHEN k.stopped_at IS NOT NULL THEN k.stopped_at > k.due_at
                ELSE k.due_at <= e.recorded_at END, false) = side.was) AS holds
            FROM (VALUES (e.sequence - 1, true), (e.sequence, false)) AS side (version, was)
                CROSS JOIN LATERAL (SELECT c.cycle_number, c.due_at, c.ended_at, c.stopped_at, c.is_dropped
                    FROM clock_state c
                    WHERE c.division_code = e.division_code AND c.request_id = e.request_id
                        AND c.step IN ('completion', 'redo') AND c.assignment_number = 0 AND c.cycle_number > 1
                        AND c.cycle_number = coalesce(decision.cycle, c.cycle_number) AND c.version <= side.version
                    ORDER BY c.cycle_number DESC, c.run_number DESC, c.version DESC, c.known_from DESC LIMIT 1) AS k
                LEFT JOIN LATERAL (SELECT CAST(d.payload AS jsonb) ->> 'verdict' AS verdict FROM request_event d
                    WHERE d.division_code = e.division_code AND d.request_id = e.request_id AND d.act = 'adjudicate'
                        AND d.sequence <= side.version
                        AND CAST(CAST(d.payload AS jsonb) ->> 'cycle' AS integer) = k.cycle_number
                        AND CAST(d.payload AS jsonb) ->> 'verdict' IS NOT NULL
                    ORDER BY d.sequence DESC LIMIT 1) AS decided ON k.ended_at IS NOT NULL) AS lift
        JOIN request_state s ON s.division_code = e.division_code AND s.request_id = e.request_id
            AND s.known_from <= :asOf AND s.known_to > :asOf AND s.disposition = 'accepted'
    WHERE e.division_code = ANY(:divisions) AND e.act IN ('correct', 'recompute', 'adjudicate')
        AND e.recorded_at >= :start AND e.recorded_at < :end AND e.recorded_at <= :asOf AND lift.holds
    UNION ALL
    SELECT 'round', round.started_at, round.sequence, s.*,
        round.due_at, round.original_due_at, round.ended_at, round.stopped_at, round.verdict, NULL
    FROM round
        JOIN request_state s ON s.division_code = round.division_code AND s.request_id = round.request_id
            AND s.known_from <= :asOf AND s.known_to > :asOf AND s.disposition = 'accepted'
            -- a merged request's clocks run on, but are its parent's matter
            AND s.status <> 'merged'
),
known AS (
    SELECT s.kind, s.told_at, s.sequence, s.division_code, s.request_id, s.status, s.disposition,
        CASE WHEN s.kind <> 'round' THEN s.declared_verdict END AS declared_verdict,
        CASE WHEN s.kind <> 'round' THEN s.time_anomaly END AS time_anomaly,
        s.department_division_code, s.department_code, s.received_at,
        CASE s.kind WHEN 'round' THEN s.round_due_at ELSE s.due_at END AS due_at,
        CASE s.kind WHEN 'round' THEN s.round_original_due_at ELSE s.original_due_at END AS original_due_at,
        CASE s.kind WHEN 'round' THEN s.round_ended_at ELSE s.completed_at END AS completed_at,
        CASE WHEN s.kind <> 'round' THEN s.paused_at WHEN s.status = 'paused' THEN s.round_stopped_at END AS paused_at,
        CASE WHEN s.kind <> 'round' THEN s.replied_at WHEN s.status <> 'paused' THEN s.round_stopped_at END AS replied_at,
        CASE s.kind WHEN 'round' THEN s.round_verdict ELSE s.adjudicated_verdict END AS adjudicated_verdict,
        s.kind = 'request' AS is_request,
        s.disposition = 'accepted' AS is_accepted,
        s.is_direct AND (s.completed_at IS NOT NULL OR s.declared_verdict IS NOT NULL) AS is_direct,
        s.completed_at IS NULL AND s.declared_verdict IS NULL
            AND (s.status = 'registered' OR life.is_withdrawn_late AND s.department_code IS NULL) AS is_waiting,
        s.kind = 'request' AND life.is_withdrawn_late AS is_withdrawn_late,
        s.lifting_act,
        s.source IS NOT NULL AS is_imported,
        s.is_unreasonable,
        s.redone > 0 AS is_redone,
        s.extension_asked_at IS NOT NULL AS is_extension_pending,
        s.kind = 'request' AND s.received_at >= :start AND s.received_at < :end AS is_received,
        s.kind = 'request' AND coalesce(s.completed_at >= :start AND s.completed_at < :end, false) AS is_completed,
        s.kind = 'request' AND s.disposition = 'accepted' AND s.received_at < :end
            AND s.completed_at IS NULL AND s.declared_verdict IS NULL AND NOT life.is_withdrawn_late AS is_open,
        coalesce(s.dispatched_at <= s.dispatch_due_at, false) AS is_passed_on_in_time,
        coalesce(life.left_at < :end, false) AS has_left,
        life.is_carried
            AND s.received_at < :start AND coalesce(s.completed_at, life.left_at, 'infinity') >= :start AS is_carried_in,
        life.is_carried
            AND s.received_at >= :start AND s.received_at < :end AND s.disposition <> 'accepted'
            AND coalesce(life.left_at >= :end, false) AS is_leaving_later,
        coalesce(CASE :by
            WHEN 'department' THEN s.department_division_code || ':' || s.department_code
            WHEN 'nature' THEN s.nature
            WHEN 'township' THEN s.township_code
            WHEN 'subject' THEN left(s.subject_code, 2)
            WHEN 'division' THEN s.division_code
            WHEN 'division-and-department'
                THEN s.division_code || '/' || coalesce(s.department_division_code || ':' || s.department_code, 'none')
            ELSE 'total' END, 'none') AS group_key
    FROM told s
        CROSS JOIN LATERAL (SELECT s.disposition = 'accepted' AND s.status = 'withdrawn' AND s.completed_at IS NULL
            AS is_withdrawn_late) AS withdrawal
        CROSS JOIN LATERAL (SELECT withdrawal.is_withdrawn_late,
            CASE WHEN s.disposition <> 'accepted' OR withdrawal.is_withdrawn_late THEN s.known_from END AS left_at,
            s.kind = 'request' AND s.time_anomaly IS NULL AND s.declared_verdict IS NULL AS is_carried) AS life
    WHERE CAST(:department AS text) IS NULL
        OR s.department_division_code || ':' || s.department_code = CAST(:department AS text)
),
classified AS (
    SELECT known.*, basis.code AS basis, due.at AS rated_due_at, judged.bucket,
        judged.is_rated,
        CASE
            WHEN NOT (is_request AND is_accepted) OR received_at >= :end THEN 'none'
            WHEN NOT judged.is_rated THEN CASE WHEN is_received THEN 'unrated' ELSE 'none' END
            WHEN judged.bucket = 'paused' OR judged.bucket = 'open-in-time' AND replied_at IS NOT NULL THEN 'standing-still'
            WHEN judged.bucket <> 'open-in-time' AND due.at <= :end
                THEN CASE WHEN due.at > :start OR is_received THEN 'due' ELSE 'none' END
            WHEN completed_at < :start THEN 'none'
            WHEN completed_at < :end THEN 'completed-early'
            ELSE 'not-yet-due' END AS term,
        CASE WHEN is_request AND is_accepted AND received_at < :start AND due.at > :start AND due.at <= :end THEN EXISTS (
            SELECT FROM request_state p
                CROSS JOIN LATERAL (SELECT CASE basis.code WHEN 'original' THEN p.original_due_at ELSE p.due_at END) AS was (due_at)
            WHERE p.division_code = known.division_code AND p.request_id = known.request_id
                AND p.known_from <= :start AND p.known_to > :start AND p.disposition = 'accepted' AND was.due_at <= :start
                AND (p.completed_at IS NOT NULL OR NOT coalesce(p.replied_at <= was.due_at, false)
                    AND (basis.code = 'original' OR NOT coalesce(p.paused_at < was.due_at, false))))
            ELSE false END AS is_due_again,
        coalesce(kind = 'round' AND due.at > :start AND due.at <= :end, false) AS is_round_due,
        adjudicated_verdict IS NOT NULL AS is_adjudicated,
        judged.bucket = 'open-in-time' AND replied_at IS NOT NULL AS is_under_review,
        CASE
            WHEN NOT (is_carried_in OR is_leaving_later OR is_accepted AND is_received) THEN 'none'
            WHEN time_anomaly IS NOT NULL THEN 'impossible-times'
            WHEN declared_verdict IS NOT NULL THEN 'declared'
            WHEN is_completed THEN 'completed'
            WHEN has_left AND is_withdrawn_late THEN 'withdrawn'
            WHEN has_left THEN disposition
            ELSE 'carried-out'
        END AS ledger_end
    FROM known
        CROSS JOIN (VALUES ('current'), ('original'), ('adjudicated')) AS basis (code)
        CROSS JOIN LATERAL (SELECT CASE basis.code WHEN 'original' THEN original_due_at ELSE due_at END) AS due (at)
        CROSS JOIN LATERAL (SELECT found.bucket,
                found.bucket IN ('on-time', 'late', 'open-overdue', 'open-in-time', 'paused') AS is_rated
            FROM (SELECT CASE
            WHEN NOT is_accepted THEN 'not-accepted'
            WHEN time_anomaly IS NOT NULL THEN 'impossible-times'
            WHEN declared_verdict IS NOT NULL THEN 'declared'
            WHEN due.at IS NULL THEN 'without-deadline'
            WHEN basis.code = 'adjudicated' AND completed_at IS NOT NULL AND adjudicated_verdict IS NOT NULL
                THEN adjudicated_verdict
            WHEN is_withdrawn_late THEN 'late'
            WHEN completed_at <= due.at THEN 'on-time'
            WHEN completed_at IS NOT NULL THEN 'late'
            WHEN basis.code <> 'original' AND paused_at < due.at THEN 'paused'
            WHEN replied_at <= due.at THEN 'open-in-time'
            WHEN replied_at IS NOT NULL OR due.at <= :asOf THEN 'open-overdue'
            ELSE 'open-in-time' END) AS found (bucket)) AS judged
)
