-- How a division has replies reviewed and deadlines watched; without a row the usual settings hold.
CREATE TABLE division_handling (
    division_code    text        PRIMARY KEY,
    review_mode      text        NOT NULL CHECK (review_mode IN ('none', 'all', 'sample', 'rule')),
    sample_percent   integer     NOT NULL CHECK (sample_percent BETWEEN 0 AND 100),
    reviewed_natures text[]      NOT NULL,
    due_soon_shares  integer[]   NOT NULL,
    version          integer     NOT NULL,
    changed_by       text        NOT NULL,
    changed_at       timestamptz NOT NULL
);

-- What a department wants of its own replies.
CREATE TABLE department_handling (
    division_code         text        NOT NULL,
    department_code       text        NOT NULL,
    is_signature_required boolean     NOT NULL,
    version               integer     NOT NULL,
    changed_by            text        NOT NULL,
    changed_at            timestamptz NOT NULL,
    PRIMARY KEY (division_code, department_code)
);
