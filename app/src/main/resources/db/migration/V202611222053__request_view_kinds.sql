-- reading a part of a request is told from reading the whole
ALTER TABLE request_view DROP CONSTRAINT request_view_kind_check;
ALTER TABLE request_view ADD CONSTRAINT request_view_kind_check
    CHECK (kind IN ('view', 'events', 'deadline', 'verification', 'reveal'));
