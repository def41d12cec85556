-- What stands about a request beside its handling, and the statuses between dispatch and closing.
ALTER TABLE service_request
    ADD COLUMN is_anonymous       boolean NOT NULL DEFAULT false,
    ADD COLUMN superior_platform  text,
    ADD COLUMN superior_number    text,
    ADD COLUMN superior_due_at    timestamptz,
    ADD COLUMN repeat_calls       integer NOT NULL DEFAULT 0,
    ADD COLUMN merged_into        text,
    ADD COLUMN clock_stopped_at   timestamptz,
    DROP CONSTRAINT service_request_status_check,
    ADD CONSTRAINT service_request_status_check CHECK (status IN
        ('registered', 'dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature', 'under-review',
         'completed', 'closed', 'declined', 'transferred', 'merged', 'withdrawn', 'voided'));
COMMENT ON COLUMN service_request.clock_stopped_at IS 'since when the clock of handling stands still';
DROP INDEX service_request_worklist;
CREATE INDEX service_request_worklist ON service_request (lead_division_code, lead_department_code, due_at, id)
    WHERE status IN ('dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature', 'under-review');
DROP INDEX service_request_open;
CREATE INDEX service_request_open ON service_request (division_code, due_at, id)
    WHERE status IN ('registered', 'dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature', 'under-review');
CREATE UNIQUE INDEX service_request_superior ON service_request (division_code, superior_platform, superior_number)
    WHERE superior_number IS NOT NULL;
