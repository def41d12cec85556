-- Requests that were open for more than 30 days, or still are: the figures find those carried into a window by this index
-- and the others by when they were received, so that no figure reads the history before its window.
CREATE INDEX request_state_long_open ON request_state (division_code,
    (coalesce(completed_at, CASE disposition WHEN 'accepted' THEN known_to ELSE known_from END)), received_at)
    WHERE coalesce(completed_at, CASE disposition WHEN 'accepted' THEN known_to ELSE known_from END) AT TIME ZONE 'UTC'
        > received_at AT TIME ZONE 'UTC' + interval '30 days';
