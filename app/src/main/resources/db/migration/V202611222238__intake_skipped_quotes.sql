-- Skipping a line that is too long goes on in another step, which must know whether a line end there ends the line.
ALTER TABLE import_run ADD COLUMN is_quoted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN import_run.is_quoted IS 'whether the line that is skipped goes on within quotes';
