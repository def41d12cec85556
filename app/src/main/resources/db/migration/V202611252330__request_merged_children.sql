CREATE INDEX service_request_merged ON service_request (division_code, merged_into) WHERE merged_into IS NOT NULL;
