COMMENT ON TABLE request_state IS
    'The read contract for figures: one row for each state that a request was known in, folded from its events and written '
    'with them, never by anything else. At an instant t a request is in the one row with known_from <= t < known_to, and in '
    'none before it was known. Columns may be added; those that are here keep their meaning. Verification proves every row.';
COMMENT ON COLUMN request_state.version IS 'number of the event after which the request was so';
COMMENT ON COLUMN request_state.known_to IS 'where the next state begins; infinity for the present one';
COMMENT ON COLUMN request_state.due_at IS 'of the first handling cycle, whose verdict is the headline';
