-- A version of a rule pack that is being written; gone once it is published or discarded.
CREATE TABLE rule_pack_draft (
    id              uuid        PRIMARY KEY,
    division_code   text        NOT NULL,
    code            text        NOT NULL,
    next_version    integer     NOT NULL CHECK (next_version > 0),
    version         integer     NOT NULL CHECK (version > 0),
    document        jsonb       NOT NULL,
    changed_by      text        NOT NULL,
    changed_by_name text        NOT NULL,
    changed_at      timestamptz NOT NULL
);
CREATE INDEX rule_pack_draft_division ON rule_pack_draft (division_code, changed_at);
COMMENT ON COLUMN rule_pack_draft.division_code IS 'whose administrators write it';
COMMENT ON COLUMN rule_pack_draft.next_version IS 'the version of its code that it becomes, by what was known when it was last saved';
COMMENT ON COLUMN rule_pack_draft.version IS 'grows with each change';
