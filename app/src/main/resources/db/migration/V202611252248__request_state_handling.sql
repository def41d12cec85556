ALTER TABLE request_state
    ADD COLUMN paused_at           timestamptz,
    ADD COLUMN replied_at          timestamptz,
    ADD COLUMN extension_asked_at  timestamptz,
    ADD COLUMN adjudicated_verdict text,
    ADD COLUMN cycles              integer NOT NULL DEFAULT 1,
    ADD COLUMN redone              integer NOT NULL DEFAULT 0,
    ADD COLUMN is_unreasonable     boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN request_state.paused_at IS 'since when the first cycle''s clock is paused';
COMMENT ON COLUMN request_state.replied_at IS 'the instant of a first reply that is being reviewed';
COMMENT ON COLUMN request_state.completed_at IS 'of the first handling cycle';
COMMENT ON COLUMN request_state.cycles IS 'how many handling cycles have begun';
COMMENT ON COLUMN request_state.redone IS 'how many of them are redos';
