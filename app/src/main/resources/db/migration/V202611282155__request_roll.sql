-- The list of requests: one row for each, written with it and never changed, so that a request that is gone is missed.
CREATE TABLE request_roll (
    division_code text   NOT NULL,
    number        text   NOT NULL,
    request_id    uuid   NOT NULL,
    anchor        bigint,
    PRIMARY KEY (division_code, number)
);
CREATE INDEX request_roll_unanchored ON request_roll (division_code) WHERE anchor IS NULL;
CREATE INDEX request_roll_anchor ON request_roll (division_code, anchor) WHERE anchor IS NOT NULL;
INSERT INTO request_roll (division_code, number, request_id) SELECT division_code, number, id FROM service_request;
