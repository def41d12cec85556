-- lists and searches as they were shown: one row for each, with what was asked and which requests came back
CREATE TABLE request_list_view (
    division_code text        NOT NULL,
    viewed_at     timestamptz NOT NULL,
    id            uuid        NOT NULL,
    actor_id      text        NOT NULL,
    actor_name    text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('list', 'search', 'caller-search')),
    asked         text        NOT NULL,
    numbers       text[]      NOT NULL,
    PRIMARY KEY (division_code, viewed_at, id)
);
COMMENT ON COLUMN request_list_view.division_code IS 'of the person who asked';
COMMENT ON COLUMN request_list_view.asked IS 'JSON; for a search of a caller the index of the phone number, never the number';
CREATE INDEX request_list_view_actor ON request_list_view (division_code, actor_id, viewed_at);
