-- Divisions span the whole installation; what a division owns has its code first in the primary key.
CREATE TABLE division (
    code text PRIMARY KEY CHECK (code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
    name text NOT NULL CHECK (name <> ''),
    parent_code text REFERENCES division (code),
    level text NOT NULL
        CHECK (level IN ('province', 'city', 'county', 'township', 'functional-area', 'village')),
    dispatches_clear_cases boolean NOT NULL DEFAULT false,
    retired boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);

CREATE INDEX division_parent ON division (parent_code);

CREATE TABLE department (
    division_code text NOT NULL REFERENCES division (code),
    code text NOT NULL CHECK (code ~ '^[0-9A-Za-z-]{1,20}$'),
    name text NOT NULL CHECK (name <> ''),
    duties text[] NOT NULL DEFAULT '{}',
    aliases text[] NOT NULL DEFAULT '{}',
    kind text NOT NULL
        CHECK (kind IN ('government', 'party', 'agency', 'vertical', 'utility', 'judicial', 'military',
                        'mass-organisation', 'township')),
    township_code text REFERENCES division (code),
    retired boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (division_code, code)
);

CREATE TABLE subject_catalogue (
    division_code text PRIMARY KEY REFERENCES division (code),
    code text NOT NULL,
    name text NOT NULL
);

-- The code is what a request refers to; the printed code need not be unique, since published catalogues repeat some.
CREATE TABLE subject (
    division_code text NOT NULL REFERENCES subject_catalogue (division_code),
    code text NOT NULL CHECK (code ~ '^[0-9A-Za-z-]{1,30}$'),
    printed_code text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    parent_code text,
    level smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
    remark text NOT NULL DEFAULT '',
    retired boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (division_code, code),
    FOREIGN KEY (division_code, parent_code) REFERENCES subject (division_code, code),
    CHECK ((level = 1) = (parent_code IS NULL))
);

CREATE TABLE dispatch_catalogue (
    division_code text NOT NULL REFERENCES division (code),
    version integer NOT NULL CHECK (version > 0),
    in_force_from timestamptz NOT NULL,
    remark text NOT NULL DEFAULT '',
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, version)
);

-- An empty township means everywhere in the division. The subject may belong to a catalogue of a division above.
CREATE TABLE dispatch_rule (
    division_code text NOT NULL,
    version integer NOT NULL,
    subject_code text NOT NULL,
    township_code text NOT NULL DEFAULT '',
    lead_code text NOT NULL,
    supporting_codes text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (division_code, version, subject_code, township_code),
    FOREIGN KEY (division_code, version) REFERENCES dispatch_catalogue (division_code, version),
    FOREIGN KEY (division_code, lead_code) REFERENCES department (division_code, code)
);

-- Keyed by id alone: whoever signs in names no division.
CREATE TABLE staff (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,49}$'),
    name text NOT NULL CHECK (name <> ''),
    division_code text NOT NULL REFERENCES division (code),
    department_code text,
    roles text[] NOT NULL
        CHECK (roles <@ ARRAY['operator', 'clerk', 'supervisor', 'manager', 'auditor', 'administrator']),
    password_hash text NOT NULL,
    retired boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    FOREIGN KEY (division_code, department_code) REFERENCES department (division_code, code),
    CHECK (department_code IS NOT NULL OR NOT 'clerk' = ANY (roles))
);

CREATE INDEX staff_of_division ON staff (division_code, username);

-- Who changed which piece of reference data, and what it was before and after.
CREATE TABLE directory_change (
    division_code text NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL
        CHECK (kind IN ('division', 'department', 'subject', 'dispatch-catalogue', 'staff')),
    code text NOT NULL,
    actor_id text NOT NULL,
    actor_name text NOT NULL,
    changed_at timestamptz NOT NULL,
    before jsonb,
    after jsonb,
    PRIMARY KEY (division_code, id)
);
