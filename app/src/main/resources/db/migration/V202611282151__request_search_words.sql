-- What people typed into a search, apart from the log of views so that it can be erased; the log commits to it.
CREATE TABLE request_search_words (
    division_code text NOT NULL,
    view_id       uuid NOT NULL,
    words         text NOT NULL,
    salt          text NOT NULL,
    PRIMARY KEY (division_code, view_id)
);
COMMENT ON COLUMN request_search_words.division_code IS 'of the person who asked';
