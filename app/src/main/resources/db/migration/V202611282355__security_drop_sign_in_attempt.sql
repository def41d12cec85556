-- Nothing reads it since looks at passwords are counted in sign_in_guess. Versions before were never released, so no older
-- instance can run beside this one.
DROP TABLE sign_in_attempt;
