-- Which keys this database was begun with: a fingerprint, by which the program knows a wrong key file at its start.

CREATE TABLE caller_keyring (
    is_only     boolean     PRIMARY KEY DEFAULT true CHECK (is_only),
    fingerprint text        NOT NULL,
    begun_at    timestamptz NOT NULL
);
