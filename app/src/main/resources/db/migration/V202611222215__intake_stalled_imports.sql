ALTER TABLE import_run ADD COLUMN stalled_at timestamptz;
COMMENT ON COLUMN import_run.stalled_at IS 'when a step failed; empty again as soon as one succeeds';
