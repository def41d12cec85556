package hotline.directory.shipped;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.directory.DispatchRule;
import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import hotline.directory.Subject;
import hotline.directory.csv.SubjectRows;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What the shipped files hold. */
record ShippedFiles(
        List<Division> divisions, List<Department> departments, List<Subject> subjects, List<DispatchRule> rules) {

    private static final String FOLDER = "/hotline/directory/";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Reads all files, departments and dispatch rules those of one division. */
    static ShippedFiles of(String division) {
        return new ShippedFiles(
                rows("divisions.csv", ShippedFiles::division),
                rows("departments-" + division + ".csv", row -> department(division, row)),
                SubjectRows.subjects(rows("subjects-db44t2479-2024.csv", CSVRecord::toMap)),
                rows("dispatch-catalogue-" + division + ".csv", row -> rule(division, row)));
    }

    private static Division division(CSVRecord row) {
        return new Division(
                row.get("code"),
                row.get("name"),
                orNull(row.get("parent")),
                Coded.of(DivisionLevel.class, row.get("level")),
                false,
                false,
                1);
    }

    private static Department department(String divisionCode, CSVRecord row) {
        return new Department(
                new DepartmentKey(divisionCode, row.get("code")),
                row.get("name"),
                parts(row.get("duties"), ";"),
                parts(row.get("aliases"), "\\|"),
                Coded.of(DepartmentKind.class, row.get("kind")),
                orNull(row.get("township")),
                false,
                1);
    }

    private static DispatchRule rule(String divisionCode, CSVRecord row) {
        return new DispatchRule(
                row.get("subject"),
                orNull(row.get("township")),
                new DepartmentKey(divisionCode, row.get("lead")),
                parts(row.get("supporting"), "\\|").stream()
                        .map(code -> new DepartmentKey(divisionCode, code))
                        .toList());
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<String> parts(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> meaning) {
        try (InputStream content = ShippedFiles.class.getResourceAsStream(FOLDER + file);
                CSVParser rows = FORMAT.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return rows.stream().map(meaning).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
