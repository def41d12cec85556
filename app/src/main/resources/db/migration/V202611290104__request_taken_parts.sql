-- a department finds what was taken from it among everything that was ever taken from it, and this is little
CREATE INDEX assignment_taken ON assignment (department_division_code, department_code, division_code, request_id)
    WHERE ending IN ('sent-back', 'reassigned');
