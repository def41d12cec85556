-- Acts that may lift a lateness: the figures of a window read these events and no others.
CREATE INDEX request_event_lifting ON request_event (division_code, recorded_at)
    WHERE act IN ('correct', 'recompute', 'adjudicate');
