ALTER TABLE assignment
    ADD COLUMN catalogue_version integer,
    ADD COLUMN contacted_at      timestamptz,
    ADD COLUMN ended_at          timestamptz,
    ADD COLUMN ending            text CHECK (ending IN ('replied', 'covered', 'sent-back', 'reassigned', 'left'));
UPDATE assignment SET ended_at = completed_at, ending = 'replied' WHERE completed_at IS NOT NULL;
UPDATE assignment a SET ended_at = r.recorded_at, ending = 'left' FROM service_request r
    WHERE r.division_code = a.division_code AND r.id = a.request_id AND r.status = 'voided';
CREATE INDEX assignment_open ON assignment (department_division_code, department_code, division_code, request_id)
    WHERE ended_at IS NULL;
