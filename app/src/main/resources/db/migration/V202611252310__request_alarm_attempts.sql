ALTER TABLE request_alarm ADD COLUMN attempts integer;
COMMENT ON COLUMN request_alarm.attempts IS 'how often a sweep failed at it, each time moving fires_at on; absent if never';
CREATE INDEX request_alarm_failing ON request_alarm (division_code) WHERE attempts IS NOT NULL;
