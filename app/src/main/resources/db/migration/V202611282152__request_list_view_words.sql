ALTER TABLE request_list_view ADD COLUMN words_commitment text;
ALTER TABLE request_list_view DROP CONSTRAINT request_list_view_kind_check;
ALTER TABLE request_list_view ADD CONSTRAINT request_list_view_kind_check
    CHECK (kind IN ('list', 'search', 'caller-search', 'figure', 'supervision', 'notices'));
COMMENT ON COLUMN request_list_view.words_commitment IS 'SHA-256 over salt, line feed and words of request_search_words';

-- words that stand in the log already move out of it
INSERT INTO request_search_words (division_code, view_id, words, salt)
    SELECT division_code, id, asked::jsonb ->> 'q', replace(gen_random_uuid()::text, '-', '')
    FROM request_list_view WHERE kind = 'search' AND asked::jsonb ->> 'q' IS NOT NULL;
UPDATE request_list_view v SET
    asked = (v.asked::jsonb - 'q')::text,
    words_commitment = encode(sha256(convert_to(w.salt || E'\n' || w.words, 'UTF8')), 'hex')
    FROM request_search_words w WHERE w.division_code = v.division_code AND w.view_id = v.id;
