-- Files hold callers, so they are kept encrypted. One that is under way has to be sent again, which changes nothing of what
-- it has brought already.
DELETE FROM import_chunk;
DELETE FROM import_run WHERE state <> 'finished';
ALTER TABLE import_chunk
    ADD COLUMN key_id    text        NOT NULL,
    ADD COLUMN stored_at timestamptz NOT NULL;
COMMENT ON COLUMN import_chunk.start_offset IS 'in the file, not in what is stored';
