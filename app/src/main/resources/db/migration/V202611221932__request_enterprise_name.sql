-- the enterprise on whose behalf a request is made, by name as it was told
ALTER TABLE request_text ADD COLUMN enterprise_name text;
