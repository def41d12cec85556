-- First dispatches by when they were made; a request has one, however often it goes on to another department.
CREATE INDEX assignment_first ON assignment (division_code, dispatched_at) WHERE assignment_number = 1;
