-- Likely duplicates that the desk shows beside a call are logged as a list of their own.
ALTER TABLE request_list_view DROP CONSTRAINT request_list_view_kind_check,
    ADD CONSTRAINT request_list_view_kind_check CHECK (kind IN ('list', 'search', 'caller-search', 'figure', 'supervision',
        'notices', 'recomputation', 'trial', 'import', 'duplicates'));
