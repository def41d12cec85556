-- a department finds its requests, closed ones too, from the latest received on
CREATE INDEX service_request_department_received
    ON service_request (lead_division_code, lead_department_code, received_at, id) WHERE lead_department_code IS NOT NULL;
