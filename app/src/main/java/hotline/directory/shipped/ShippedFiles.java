package hotline.directory.shipped;

import hotline.directory.Department;
import hotline.directory.DispatchRule;
import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import hotline.directory.Subject;
import hotline.directory.csv.CsvRow;
import hotline.directory.csv.CsvTable;
import hotline.directory.csv.DepartmentRows;
import hotline.directory.csv.DispatchRuleRows;
import hotline.directory.csv.DispatchRuleRows.Choices;
import hotline.directory.csv.DivisionRows;
import hotline.directory.csv.SubjectRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The contents of the shipped files, held to the same rules as an administrator's uploads. */
record ShippedFiles(
        List<Division> divisions, List<Department> departments, List<Subject> subjects, List<DispatchRule> rules) {

    private static final String FOLDER = "/hotline/directory/";
    private static final Division PROVINCE = new Division("140000", "", null, DivisionLevel.PROVINCE, false, false, 1);

    /** Reads all files, departments and dispatch rules those of one division. */
    static ShippedFiles of(String division) {
        List<Division> divisions =
                DivisionRows.divisions(rows("divisions.csv", DivisionRows.COLUMNS), PROVINCE, List.of());
        Set<String> places = divisions.stream().map(Division::code).collect(Collectors.toSet());
        List<Department> departments = DepartmentRows.departments(
                rows("departments-" + division + ".csv", DepartmentRows.COLUMNS), division, places);
        List<Subject> subjects = SubjectRows.subjects(rows("subjects-db44t2479-2024.csv", SubjectRows.COLUMNS));
        List<DispatchRule> rules = DispatchRuleRows.rules(
                rows("dispatch-catalogue-" + division + ".csv", DispatchRuleRows.COLUMNS),
                division,
                new Choices(
                        subjects.stream().map(Subject::code).collect(Collectors.toSet()),
                        places,
                        departments.stream().collect(Collectors.toMap(Department::code, Department::kind))),
                List.of());
        return new ShippedFiles(divisions, departments, subjects, rules);
    }

    private static List<CsvRow> rows(String file, List<String> columns) {
        try (InputStream content = ShippedFiles.class.getResourceAsStream(FOLDER + file)) {
            return CsvTable.read(ByteBuffer.wrap(content.readAllBytes()), "utf-8", columns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
