-- When a running clock is next to be looked at; taken by whichever instance comes first and deleted with its effect.
CREATE TABLE request_alarm (
    division_code     text        NOT NULL,
    request_id        uuid        NOT NULL,
    cycle_number      integer     NOT NULL,
    step              text        NOT NULL,
    assignment_number integer     NOT NULL,
    run_number        integer     NOT NULL,
    stage             integer     NOT NULL,
    due_at            timestamptz NOT NULL,
    fires_at          timestamptz NOT NULL,
    PRIMARY KEY (division_code, request_id, cycle_number, step, assignment_number, run_number, stage, due_at)
);
COMMENT ON COLUMN request_alarm.stage IS 'share of the time that has passed, in per cent; 100 is the deadline';
CREATE INDEX request_alarm_fires ON request_alarm (fires_at);

-- What a department is to know of; written by the statement of the act.
CREATE TABLE request_notice (
    division_code            text        NOT NULL,
    request_id               uuid        NOT NULL,
    sequence                 integer     NOT NULL,
    department_division_code text        NOT NULL,
    department_code          text        NOT NULL,
    act                      text        NOT NULL,
    created_at               timestamptz NOT NULL,
    seen_at                  timestamptz,
    seen_by                  text,
    PRIMARY KEY (division_code, request_id, sequence, department_division_code, department_code)
);
CREATE INDEX request_notice_unseen ON request_notice (department_division_code, department_code, created_at)
    WHERE seen_at IS NULL;
