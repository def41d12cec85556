-- Looks at passwords: of a username from one place, of a username from anywhere, of a place with whatever username. All
-- are hashed, since people type passwords into the wrong field. Older instances read sign_in_attempt, which stays for
-- them until the next version.
CREATE TABLE sign_in_guess (
    subject_hash bytea PRIMARY KEY,
    wrong integer NOT NULL,
    under_way integer NOT NULL,
    last_at timestamptz NOT NULL
);

CREATE INDEX sign_in_guess_last ON sign_in_guess (last_at);

-- Browsers from which somebody has signed in, and the browsers and addresses of each username.
CREATE TABLE sign_in_place (
    place_hash bytea PRIMARY KEY,
    seen_at timestamptz NOT NULL
);

CREATE INDEX sign_in_place_seen ON sign_in_place (seen_at);

-- Hashes of the last passwords of each member, which are not taken again.
CREATE TABLE former_password (
    staff_id uuid NOT NULL REFERENCES staff (id),
    password_hash text NOT NULL,
    replaced_at timestamptz NOT NULL,
    PRIMARY KEY (staff_id, password_hash)
);
