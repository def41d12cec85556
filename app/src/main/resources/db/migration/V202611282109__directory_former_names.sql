-- old files know a department by the name that it had then
ALTER TABLE department ADD COLUMN former_names text[] NOT NULL DEFAULT '{}';
UPDATE department d SET former_names = array_remove(f.names, d.name)
FROM (SELECT division_code, code, array_agg(DISTINCT before ->> 'name') AS names
      FROM directory_change
      WHERE kind = 'department' AND before ->> 'name' IS NOT NULL
      GROUP BY division_code, code) f
WHERE f.division_code = d.division_code AND f.code = d.code;
