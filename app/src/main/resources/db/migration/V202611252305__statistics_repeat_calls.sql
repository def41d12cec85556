-- Further calls about a request: the figures of a window read these events and no others.
CREATE INDEX request_event_repeat_call ON request_event (division_code, recorded_at) WHERE act = 'repeat-call';
