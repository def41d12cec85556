-- The division code '*' stands for every division.

CREATE TABLE calendar_notice (
    year   integer PRIMARY KEY,
    number text    NOT NULL
);

CREATE TABLE calendar_notice_day (
    year integer NOT NULL REFERENCES calendar_notice,
    day  date    NOT NULL,
    kind text    NOT NULL CHECK (kind IN ('holiday', 'make-up-day')),
    name text    NOT NULL,
    PRIMARY KEY (year, day)
);

CREATE TABLE calendar_override (
    division_code text NOT NULL,
    day           date NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('local-day-off', 'local-working-day')),
    reason        text NOT NULL,
    PRIMARY KEY (division_code, day)
);

CREATE TABLE office_hours (
    division_code text NOT NULL,
    begins        time NOT NULL,
    ends          time NOT NULL CHECK (begins < ends),
    PRIMARY KEY (division_code, begins)
);

CREATE TABLE calendar_change (
    division_code text        NOT NULL,
    version       bigint      NOT NULL,
    what          text        NOT NULL CHECK (what IN ('shipped', 'year-replaced', 'day-overridden', 'override-removed')),
    document      jsonb       NOT NULL,
    reason        text        NOT NULL,
    changed_by    text        NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (division_code, version)
);
