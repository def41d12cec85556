-- Calls as the telephone system tells of them. The caller's number is sealed; a row is forgotten after a month.
CREATE TABLE phone_call (
    division_code text        NOT NULL,
    call_id       text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('ringing', 'answered', 'missed')),
    at            timestamptz NOT NULL,
    called_number text,
    agent         text,
    key_id        text,
    caller        bytea,
    taken_by      text,
    taken_at      timestamptz,
    returned_by   text,
    returned_at   timestamptz,
    PRIMARY KEY (division_code, call_id),
    CHECK ((key_id IS NULL) = (caller IS NULL))
);
COMMENT ON COLUMN phone_call.agent IS 'username of the operator whose telephone rings';
CREATE INDEX phone_call_at ON phone_call (division_code, at);

-- What one shift leaves to the next, sealed since it speaks of callers.
CREATE TABLE shift_note (
    division_code text        NOT NULL,
    id            uuid        NOT NULL,
    staff_name    text        NOT NULL,
    written_at    timestamptz NOT NULL,
    key_id        text        NOT NULL,
    content       bytea       NOT NULL,
    PRIMARY KEY (division_code, id)
);
CREATE INDEX shift_note_written ON shift_note (division_code, written_at);
