-- what a POST was answered first, to be answered again under the same key; no POST whose answer holds a secret is here
CREATE TABLE kept_answer (
    division_code text        NOT NULL,
    actor_id      text        NOT NULL,
    key           text        NOT NULL,
    digest        text        NOT NULL,
    status        integer     NOT NULL,
    location      text,
    etag          text,
    content_type  text,
    body          text        NOT NULL,
    kept_at       timestamptz NOT NULL,
    PRIMARY KEY (division_code, actor_id, key)
);
COMMENT ON COLUMN kept_answer.digest IS 'keyed: what was asked for may hold a password';
