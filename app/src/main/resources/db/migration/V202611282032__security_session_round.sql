ALTER TABLE access_token ADD COLUMN session_round integer NOT NULL DEFAULT 1;

-- Tokens of members who are retired already: a later return must not revive them.
DELETE FROM access_token t USING staff s WHERE s.id = t.staff_id AND s.retired;
