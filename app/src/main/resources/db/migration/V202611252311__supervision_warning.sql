-- What a sweep found and nobody but a supervisor can see to: one row for each alarm that led to a warning.
CREATE TABLE supervision_warning (
    division_code            text        NOT NULL,
    request_id               uuid        NOT NULL,
    cycle_number             integer     NOT NULL,
    step                     text        NOT NULL,
    assignment_number        integer     NOT NULL,
    run_number               integer     NOT NULL,
    stage                    integer     NOT NULL,
    due_at                   timestamptz NOT NULL,
    id                       uuid        NOT NULL,
    kind                     text        NOT NULL CHECK (kind IN ('due-soon', 'overdue', 'order-unanswered')),
    department_division_code text,
    department_code          text,
    raised_at                timestamptz NOT NULL,
    seen_at                  timestamptz,
    seen_by                  text,
    PRIMARY KEY (division_code, request_id, cycle_number, step, assignment_number, run_number, stage, due_at)
);
CREATE INDEX supervision_warning_unseen ON supervision_warning (division_code, due_at, id) WHERE seen_at IS NULL;
