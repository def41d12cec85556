-- Heads of departments, who sign replies; like clerks they belong to one.
ALTER TABLE staff
    DROP CONSTRAINT staff_roles_check,
    ADD CONSTRAINT staff_roles_check CHECK
        (roles <@ ARRAY['operator', 'clerk', 'head', 'supervisor', 'manager', 'auditor', 'administrator']),
    DROP CONSTRAINT staff_check,
    ADD CONSTRAINT staff_check CHECK (department_code IS NOT NULL OR NOT roles && ARRAY['clerk', 'head']);
