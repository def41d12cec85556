ALTER TABLE request_list_view ADD COLUMN anchor bigint;
CREATE INDEX request_list_view_unanchored ON request_list_view (division_code) WHERE anchor IS NULL;
CREATE INDEX request_list_view_anchor ON request_list_view (division_code, anchor) WHERE anchor IS NOT NULL;
