-- What routing learns from: the words of the latest dispatches of each department. Derived from citizens' words, so a row
-- goes when the request's words go.

CREATE TABLE routing_example (
    division_code     text        NOT NULL,
    request_id        uuid        NOT NULL,
    assignment_number integer     NOT NULL,
    department_code   text        NOT NULL,
    dispatched_at     timestamptz NOT NULL,
    learned_at        timestamptz NOT NULL,
    terms             text[]      NOT NULL,
    PRIMARY KEY (division_code, request_id, assignment_number)
);
