-- Erasures as they were recorded: who took what away, when and why. What is gone without a row here was taken away by hand.
CREATE TABLE erasure (
    division_code text        NOT NULL,
    id            uuid        NOT NULL,
    erased_at     timestamptz NOT NULL,
    actor_id      text        NOT NULL,
    actor_name    text        NOT NULL,
    reason        text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('words', 'caller', 'messages', 'search-words')),
    subject_id    uuid        NOT NULL,
    anchor        bigint,
    PRIMARY KEY (division_code, id)
);
COMMENT ON COLUMN erasure.subject_id IS 'the request, or the view of a list whose words are gone';
CREATE INDEX erasure_subject ON erasure (division_code, subject_id);
CREATE INDEX erasure_unanchored ON erasure (division_code) WHERE anchor IS NULL;
CREATE INDEX erasure_anchor ON erasure (division_code, anchor) WHERE anchor IS NOT NULL;

-- what was gone before erasures were recorded cannot be told apart any more and counts as erased then
INSERT INTO erasure (division_code, id, erased_at, actor_id, actor_name, reason, kind, subject_id)
    SELECT r.division_code, gen_random_uuid(), r.recorded_at, 'system:migration', 'migration', 'gone before erasures were recorded',
        gone.kind, r.id
    FROM service_request r CROSS JOIN LATERAL (
        SELECT 'words' AS kind WHERE NOT EXISTS (SELECT FROM request_text t
            WHERE t.division_code = r.division_code AND t.request_id = r.id)
        UNION ALL
        SELECT 'caller' WHERE NOT EXISTS (SELECT FROM request_caller c
            WHERE c.division_code = r.division_code AND c.request_id = r.id)
        UNION ALL
        SELECT 'messages' WHERE EXISTS (SELECT FROM request_event e
            WHERE e.division_code = r.division_code AND e.request_id = r.id
                AND strpos(e.payload, '"textCommitment"') > 0
                AND NOT EXISTS (SELECT FROM request_message m WHERE m.division_code = e.division_code
                    AND m.request_id = e.request_id AND m.sequence = e.sequence))) AS gone;
