-- Grows with each retirement and each new password: a token of an earlier round opens nothing, ever.
ALTER TABLE staff ADD COLUMN session_round integer NOT NULL DEFAULT 1;
