-- Only the hash of a token is kept: whoever reads this table can act for nobody.
CREATE TABLE access_token (
    token_hash bytea PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff (id),
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX access_token_staff ON access_token (staff_id);
CREATE INDEX access_token_expiry ON access_token (expires_at);

-- Attempts to sign in, per username and per address. Both are hashed: people type passwords into the wrong field.
CREATE TABLE sign_in_attempt (
    subject_hash bytea PRIMARY KEY,
    window_started_at timestamptz NOT NULL,
    attempts integer NOT NULL
);

CREATE INDEX sign_in_attempt_window ON sign_in_attempt (window_started_at);
