-- What an operator has typed in a call that has not ended: sealed as callers are, since it names them. A draft goes when its
-- call ends, and after some days in any case.
CREATE TABLE call_draft (
    staff_id      text        NOT NULL,
    form_key      text        NOT NULL,
    division_code text        NOT NULL,
    key_id        text        NOT NULL,
    content       bytea       NOT NULL,
    begun_at      timestamptz NOT NULL,
    saved_at      timestamptz NOT NULL,
    PRIMARY KEY (staff_id, form_key)
);
CREATE INDEX call_draft_saved ON call_draft (saved_at);

-- How each call at the desk ended, whether or not a request came of it; nothing of the caller.
CREATE TABLE ended_call (
    staff_id       text        NOT NULL,
    form_key       text        NOT NULL,
    division_code  text        NOT NULL,
    ended_at       timestamptz NOT NULL,
    ending         text        NOT NULL CHECK (ending IN ('dispatch', 'hold', 'answer', 'transfer', 'decline', 'repeat-call',
        'nuisance')),
    request_number text,
    PRIMARY KEY (staff_id, form_key),
    CHECK ((request_number IS NULL) = (ending = 'nuisance'))
);
CREATE INDEX ended_call_latest ON ended_call (staff_id, ended_at DESC);
