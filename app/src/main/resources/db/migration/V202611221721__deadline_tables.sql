-- A version that was ever in force never changes: what changes is a further version.
CREATE TABLE rule_pack (
    code        text        NOT NULL,
    version     integer     NOT NULL CHECK (version > 0),
    document    jsonb       NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (code, version)
);

-- Which pack a division goes by from an instant on; the division code '*' stands for every division that chose none.
CREATE TABLE division_rule_pack (
    division_code text        NOT NULL,
    in_force_from timestamptz NOT NULL,
    code          text        NOT NULL,
    version       integer     NOT NULL,
    PRIMARY KEY (division_code, in_force_from),
    FOREIGN KEY (code, version) REFERENCES rule_pack
);
