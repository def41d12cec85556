-- who wanted to know a caller and was refused is logged too
ALTER TABLE request_view DROP CONSTRAINT request_view_kind_check;
ALTER TABLE request_view ADD CONSTRAINT request_view_kind_check
    CHECK (kind IN ('view', 'events', 'deadline', 'verification', 'reveal', 'reveal-refused'));
