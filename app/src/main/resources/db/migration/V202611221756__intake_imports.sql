-- Files of old systems on their way in. Every step of an import reads and moves its row here in the transaction of what it
-- writes, so that an import goes on after a crash exactly where the last step ended, on any instance.
CREATE TABLE import_run (
    division_code   text        NOT NULL,
    id              uuid        NOT NULL,
    source          text        NOT NULL,
    mapping         text        NOT NULL,
    header          text[]      NOT NULL,
    state           text        NOT NULL CHECK (state IN ('storing', 'waiting', 'running', 'finished')),
    actor_id        text        NOT NULL,
    actor_name      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    started_at      timestamptz,
    finished_at     timestamptz,
    bytes_stored    bigint      NOT NULL,
    next_offset     bigint      NOT NULL,
    next_line       bigint      NOT NULL,
    is_skipping     boolean     NOT NULL,
    created_count   bigint      NOT NULL DEFAULT 0,
    unchanged_count bigint      NOT NULL DEFAULT 0,
    changed_count   bigint      NOT NULL DEFAULT 0,
    rejected_count  bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (division_code, id)
);
COMMENT ON COLUMN import_run.is_skipping IS 'within a line that is too long, until its end is found';
CREATE INDEX import_run_unfinished ON import_run (created_at, id) WHERE state <> 'finished';

-- the file's bytes until it has been worked off
CREATE TABLE import_chunk (
    division_code text   NOT NULL,
    import_id     uuid   NOT NULL,
    start_offset  bigint NOT NULL,
    content       bytea  NOT NULL,
    PRIMARY KEY (division_code, import_id, start_offset)
);
-- a part of an uncompressed value is read without the rest
ALTER TABLE import_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE import_result (
    division_code  text   NOT NULL,
    import_id      uuid   NOT NULL,
    line_number    bigint NOT NULL,
    external_id    text,
    outcome        text   NOT NULL CHECK (outcome IN ('created', 'unchanged', 'changed', 'rejected')),
    request_number text,
    reason         text,
    facts          text   NOT NULL,
    flags          text[] NOT NULL,
    PRIMARY KEY (division_code, import_id, line_number)
);

-- what a line said that no request has a place for, above all the words that declared rates are grouped by
CREATE TABLE imported_row (
    division_code    text  NOT NULL,
    source           text  NOT NULL,
    external_id      text  NOT NULL,
    import_id        uuid  NOT NULL,
    request_number   text  NOT NULL,
    declared_verdict text  CHECK (declared_verdict IN ('on-time', 'late', 'unknown')),
    attributes       jsonb NOT NULL,
    labels           jsonb NOT NULL,
    PRIMARY KEY (division_code, source, external_id)
);
