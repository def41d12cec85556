-- What became of the first dispatches made in a window, as of the cut-off: accurate (首派准确) is one that was neither sent
-- back with success (退单获准) nor given to another department (改派). 首派准确率 is their share, by the subject that the
-- request has, with those above it, and by the version of the dispatch catalogue that was in force.
-- A send-back that was granted after the request had been handled first (先办后议) counts as sent back. One that is
-- undecided leaves the dispatch accurate so far, and is counted as such. Imported history is left out: it tells of no
-- send-backs. Only requests that were accepted at the cut-off count.
WITH classified AS (
    SELECT a.division_code, a.request_id, a.dispatched_at AS told_at, 0 AS sequence, a.dispatched_at AS started_at,
        CAST(NULL AS timestamptz) AS rated_due_at, CASE WHEN a.ended_at <= :asOf THEN a.ended_at END AS ended_at,
        a.role, a.department_division_code, a.department_code, s.status,
        coalesce(CASE :by
            WHEN 'department' THEN a.department_division_code || ':' || a.department_code
            WHEN 'nature' THEN s.nature
            WHEN 'township' THEN s.township_code
            WHEN 'subject' THEN s.subject_code
            WHEN 'division' THEN a.division_code
            WHEN 'catalogue-version' THEN CAST(a.catalogue_version AS text)
            ELSE 'total' END, 'none') AS group_key,
        CASE
            WHEN sent.is_granted OR coalesce(a.ending = 'sent-back' AND a.ended_at <= :asOf, false) THEN 'sent-back'
            WHEN a.ending = 'reassigned' AND a.ended_at <= :asOf THEN 'reassigned'
            ELSE 'accurate' END AS bucket,
        sent.is_pending
    FROM assignment a
        JOIN request_state s ON s.division_code = a.division_code AND s.request_id = a.request_id
            AND s.known_from <= :asOf AND s.known_to > :asOf AND s.disposition = 'accepted' AND s.source IS NULL
        CROSS JOIN LATERAL (SELECT
            coalesce(bool_or(p.outcome = 'granted' AND p.closed_at <= :asOf), false) AS is_granted,
            coalesce(bool_or(coalesce(p.closed_at, 'infinity') > :asOf), false) AS is_pending
            FROM request_proceeding p
            WHERE p.division_code = a.division_code AND p.request_id = a.request_id AND p.kind = 'send-back'
                AND p.assignment_number = a.assignment_number AND p.opened_at <= :asOf) AS sent
    WHERE a.division_code = ANY(:divisions) AND a.assignment_number = 1 AND a.cycle_number = 1
        AND a.dispatched_at >= :start AND a.dispatched_at < :end AND a.dispatched_at <= :asOf
        AND (CAST(:department AS text) IS NULL
            OR a.department_division_code || ':' || a.department_code = CAST(:department AS text))
)
