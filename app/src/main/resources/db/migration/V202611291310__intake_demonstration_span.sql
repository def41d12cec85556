-- which days of the living demonstration are loaded; an unfinished span goes on at the next start
CREATE TABLE demonstration_span (
    division_code text        NOT NULL,
    until_at      timestamptz NOT NULL,
    from_at       timestamptz NOT NULL,
    finished_at   timestamptz,
    PRIMARY KEY (division_code, until_at),
    CHECK (from_at < until_at)
);
