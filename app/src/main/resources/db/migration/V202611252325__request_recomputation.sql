-- One act that counts the deadlines of a division's open requests anew, and what it came to for each of them.
CREATE TABLE deadline_recomputation (
    division_code   text        NOT NULL,
    id              uuid        NOT NULL,
    ordered_by      text        NOT NULL,
    ordered_by_name text        NOT NULL,
    ordered_at      timestamptz NOT NULL,
    reason          text        NOT NULL,
    calendar_from   bigint      NOT NULL,
    calendar_to     bigint      NOT NULL,
    state           text        NOT NULL CHECK (state IN ('running', 'finished', 'superseded')),
    finished_at     timestamptz,
    waiting_count   integer     NOT NULL DEFAULT 0,
    moved_count     integer     NOT NULL DEFAULT 0,
    stayed_count    integer     NOT NULL DEFAULT 0,
    unchanged_count integer     NOT NULL DEFAULT 0,
    ended_count     integer     NOT NULL DEFAULT 0,
    failed_count    integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (division_code, id)
);
CREATE UNIQUE INDEX deadline_recomputation_running ON deadline_recomputation (division_code) WHERE state = 'running';
CREATE INDEX deadline_recomputation_latest ON deadline_recomputation (division_code, ordered_at);
COMMENT ON COLUMN deadline_recomputation.calendar_from IS
    'the oldest version of the calendar that one of the requests was counted by';
COMMENT ON COLUMN deadline_recomputation.waiting_count IS
    'this and the other counts are written when it ends; while it runs its requests are counted';

CREATE TABLE deadline_recomputation_request (
    division_code    text        NOT NULL,
    recomputation_id uuid        NOT NULL,
    number           text        NOT NULL,
    result           text        NOT NULL
        CHECK (result IN ('waiting', 'moved', 'stayed', 'unchanged', 'ended', 'failed')),
    settled_at       timestamptz,
    shifts           jsonb,
    tries            integer     NOT NULL DEFAULT 0,
    tried_at         timestamptz,
    PRIMARY KEY (division_code, recomputation_id, number)
);
CREATE INDEX deadline_recomputation_request_waiting ON deadline_recomputation_request
    (division_code, recomputation_id, number) WHERE result = 'waiting';
