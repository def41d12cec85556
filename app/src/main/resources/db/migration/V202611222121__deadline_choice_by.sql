ALTER TABLE division_rule_pack
    ADD COLUMN chosen_by text,
    ADD COLUMN chosen_at timestamptz;
COMMENT ON COLUMN division_rule_pack.chosen_by IS 'id of the actor; absent for what came with the program';
