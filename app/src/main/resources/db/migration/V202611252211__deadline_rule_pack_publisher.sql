ALTER TABLE rule_pack
    ADD COLUMN division_code text,
    ADD COLUMN published_by  text;
COMMENT ON COLUMN rule_pack.division_code IS 'whose draft it was; absent for what came with the program';
COMMENT ON COLUMN rule_pack.published_by IS 'id of the actor; absent for what came with the program';
