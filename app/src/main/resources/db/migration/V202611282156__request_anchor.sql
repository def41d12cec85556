-- A chain for each list that only grows: every link names how many rows it took up and the hash of their content.
CREATE TABLE anchor (
    division_code text        NOT NULL,
    log           text        NOT NULL CHECK (log IN ('requests', 'views', 'list-views', 'erasures')),
    number        bigint      NOT NULL,
    anchored_at   timestamptz NOT NULL,
    row_count     bigint      NOT NULL,
    rows_hash     text        NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL,
    PRIMARY KEY (division_code, log, number)
);
-- the last link, so that a cut tail shows; whoever adds the next one holds this row
CREATE TABLE anchor_head (
    division_code text   NOT NULL,
    log           text   NOT NULL,
    number        bigint NOT NULL,
    hash          text   NOT NULL,
    PRIMARY KEY (division_code, log)
);
