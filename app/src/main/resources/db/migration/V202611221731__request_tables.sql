-- The request and everything folded from its events. Every key begins with the division, which is the tenant and the
-- distribution key; nothing here refers to another division's rows.

CREATE TABLE service_request (
    division_code             text        NOT NULL,
    id                        uuid        NOT NULL,
    number                    text        NOT NULL,
    version                   integer     NOT NULL CHECK (version > 0),
    head_hash                 text        NOT NULL,
    recorded_at               timestamptz NOT NULL,
    status                    text        NOT NULL CHECK (status IN
        ('registered', 'dispatched', 'in-progress', 'completed', 'closed', 'declined', 'transferred', 'voided')),
    nature                    text        NOT NULL,
    channel                   text        NOT NULL,
    urgency                   text        NOT NULL,
    subject_code              text,
    township_code             text,
    village_code              text,
    enterprise_code           text,
    is_secret                 boolean     NOT NULL,
    is_direct                 boolean     NOT NULL,
    source                    text,
    external_id               text,
    lead_division_code        text,
    lead_department_code      text,
    received_at               timestamptz NOT NULL,
    due_at                    timestamptz,
    original_due_at           timestamptz,
    is_due_provisional        boolean     NOT NULL,
    completed_at              timestamptz,
    declared_verdict          text        CHECK (declared_verdict IN ('on-time', 'late', 'unknown')),
    time_anomaly              text,
    PRIMARY KEY (division_code, id),
    CONSTRAINT service_request_number UNIQUE (division_code, number)
);
COMMENT ON COLUMN service_request.version IS 'number of events; a shorter log shows that its tail was cut';
CREATE INDEX service_request_received ON service_request (division_code, received_at, id);
CREATE INDEX service_request_worklist
    ON service_request (lead_division_code, lead_department_code, due_at, id) WHERE status IN ('dispatched', 'in-progress');
CREATE INDEX service_request_open
    ON service_request (division_code, due_at, id) WHERE status IN ('registered', 'dispatched', 'in-progress');

-- citizens' own words, apart from the events so that they can be erased without breaking a chain
CREATE TABLE request_text (
    division_code text NOT NULL,
    request_id    uuid NOT NULL,
    title         text NOT NULL,
    text          text NOT NULL,
    address       text,
    longitude     double precision,
    latitude      double precision,
    salt          text NOT NULL,
    PRIMARY KEY (division_code, request_id)
);

-- the caller, encrypted under the named key; the index finds a phone number without decrypting
CREATE TABLE request_caller (
    division_code      text    NOT NULL,
    request_id         uuid    NOT NULL,
    is_anonymous       boolean NOT NULL,
    wishes_secrecy     boolean NOT NULL,
    wishes_call_back   boolean NOT NULL,
    key_id             text,
    name_cipher        bytea,
    phone_cipher       bytea,
    phone_index        bytea,
    name_mask          text,
    phone_mask         text,
    salt               text,
    PRIMARY KEY (division_code, request_id)
);
CREATE INDEX request_caller_phone ON request_caller (division_code, phone_index) WHERE phone_index IS NOT NULL;

-- what staff wrote to a caller, erasable like the caller's own words
CREATE TABLE request_message (
    division_code text    NOT NULL,
    request_id    uuid    NOT NULL,
    sequence      integer NOT NULL,
    text          text    NOT NULL,
    salt          text    NOT NULL,
    PRIMARY KEY (division_code, request_id, sequence)
);

CREATE TABLE handling_cycle (
    division_code      text        NOT NULL,
    request_id         uuid        NOT NULL,
    cycle_number       integer     NOT NULL,
    started_at         timestamptz NOT NULL,
    rule_pack          text,
    rule_pack_version  integer,
    calendar_version   bigint,
    due_at             timestamptz,
    original_due_at    timestamptz,
    is_due_provisional boolean     NOT NULL,
    completed_at       timestamptz,
    verdict            text        CHECK (verdict IN ('on-time', 'late')),
    PRIMARY KEY (division_code, request_id, cycle_number)
);
COMMENT ON COLUMN handling_cycle.verdict IS 'set once, at completion, from timestamps alone; never rewritten';

CREATE TABLE assignment (
    division_code            text        NOT NULL,
    request_id               uuid        NOT NULL,
    assignment_number        integer     NOT NULL,
    cycle_number             integer     NOT NULL,
    role                     text        NOT NULL CHECK (role IN ('lead', 'supporting')),
    department_division_code text        NOT NULL,
    department_code          text        NOT NULL,
    dispatched_at            timestamptz NOT NULL,
    acknowledged_at          timestamptz,
    completed_at             timestamptz,
    PRIMARY KEY (division_code, request_id, assignment_number)
);
CREATE INDEX assignment_department ON assignment (department_division_code, department_code, dispatched_at);

CREATE TABLE request_clock (
    division_code      text        NOT NULL,
    request_id         uuid        NOT NULL,
    cycle_number       integer     NOT NULL,
    step               text        NOT NULL,
    assignment_number  integer     NOT NULL,
    started_at         timestamptz NOT NULL,
    due_at             timestamptz,
    is_due_provisional boolean     NOT NULL,
    ended_at           timestamptz,
    explanation        jsonb,
    PRIMARY KEY (division_code, request_id, cycle_number, step, assignment_number)
);
COMMENT ON COLUMN request_clock.assignment_number IS '0 for a clock of the request itself';

CREATE TABLE request_event (
    division_code text        NOT NULL,
    request_id    uuid        NOT NULL,
    sequence      integer     NOT NULL,
    act           text        NOT NULL,
    actor_id      text        NOT NULL,
    actor_name    text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL,
    payload       text        NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL,
    PRIMARY KEY (division_code, request_id, sequence)
);
COMMENT ON COLUMN request_event.payload IS 'canonical JSON as text: the hash is over exactly these characters';

-- what was known of a request from when to when: the fold after each event, for figures as of any instant
CREATE TABLE request_state (
    division_code            text        NOT NULL,
    request_id               uuid        NOT NULL,
    version                  integer     NOT NULL,
    known_from               timestamptz NOT NULL,
    known_to                 timestamptz NOT NULL,
    status                   text        NOT NULL,
    disposition              text        NOT NULL CHECK (disposition IN
        ('accepted', 'declined', 'transferred', 'merged', 'withdrawn', 'voided')),
    is_direct                boolean     NOT NULL,
    nature                   text        NOT NULL,
    subject_code             text,
    township_code            text,
    department_division_code text,
    department_code          text,
    received_at              timestamptz NOT NULL,
    due_at                   timestamptz,
    original_due_at          timestamptz,
    completed_at             timestamptz,
    dispatch_due_at          timestamptz,
    dispatched_at            timestamptz,
    declared_verdict         text,
    time_anomaly             text,
    source                   text,
    PRIMARY KEY (division_code, request_id, version, known_from)
);
COMMENT ON COLUMN request_state.known_from IS 'when the log recorded it; for imported history when it occurred';
CREATE INDEX request_state_received ON request_state (division_code, received_at);
CREATE INDEX request_state_due ON request_state (division_code, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX request_state_original_due ON request_state (division_code, original_due_at)
    WHERE original_due_at IS DISTINCT FROM due_at;
CREATE INDEX request_state_completed ON request_state (division_code, completed_at) WHERE completed_at IS NOT NULL;

-- one row per key under which something was asked for, with the answer that was given
CREATE TABLE idempotency_key (
    division_code text        NOT NULL,
    scope         text        NOT NULL,
    key           text        NOT NULL,
    digest        text        NOT NULL,
    request_id    uuid        NOT NULL,
    answer        text        NOT NULL,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (division_code, scope, key)
);
COMMENT ON COLUMN idempotency_key.scope IS 'the actor, or the source of an import whose keys are external ids';

-- who looked at which request, and why where a reason was asked for
CREATE TABLE request_view (
    division_code text        NOT NULL,
    request_id    uuid        NOT NULL,
    viewed_at     timestamptz NOT NULL,
    id            uuid        NOT NULL,
    actor_id      text        NOT NULL,
    actor_name    text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('view', 'reveal')),
    reason        text,
    PRIMARY KEY (division_code, request_id, viewed_at, id)
);
CREATE INDEX request_view_actor ON request_view (division_code, actor_id, viewed_at);
