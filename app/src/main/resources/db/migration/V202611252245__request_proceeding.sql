-- What somebody opens about a request and somebody else decides, answers or ends; folded from the events.
CREATE TABLE request_proceeding (
    division_code     text        NOT NULL,
    request_id        uuid        NOT NULL,
    proceeding_number integer     NOT NULL,
    kind              text        NOT NULL,
    cycle_number      integer     NOT NULL,
    assignment_number integer     NOT NULL,
    opened_at         timestamptz NOT NULL,
    opened_by         text        NOT NULL,
    code              text,
    amount            integer,
    unit              text,
    claimed_at        timestamptz,
    closed_at         timestamptz,
    outcome           text        CHECK (outcome IN ('granted', 'refused', 'done', 'escalated', 'moot')),
    PRIMARY KEY (division_code, request_id, proceeding_number)
);
CREATE INDEX request_proceeding_open ON request_proceeding (division_code, kind, opened_at) WHERE closed_at IS NULL;
