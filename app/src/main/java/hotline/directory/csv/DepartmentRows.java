package hotline.directory.csv;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.shared.DepartmentKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Departments out of rows with {@code code,name,duties,aliases,kind,township}. */
public final class DepartmentRows {

    public static final List<String> COLUMNS = List.of("code", "name", "duties", "aliases", "kind", "township");

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,20}");

    private DepartmentRows() {}

    /** The departments of a file; a township must be one of the division's. */
    public static List<Department> departments(List<CsvRow> rows, String division, Set<String> townships) {
        RowErrors errors = new RowErrors();
        rows.forEach(row -> check(row, townships, errors));
        errors.throwIfAny();
        return rows.stream().map(row -> department(row, division)).toList();
    }

    private static void check(CsvRow row, Set<String> townships, RowErrors errors) {
        errors.check(CODE.matcher(row.code("code")).matches(), row, "code", "Pattern");
        errors.checkUnique(row.code("code"), row, "code");
        errors.check(!row.text("name").isEmpty(), row, "name", "NotBlank");
        errors.check(kind(row).isPresent(), row, "kind", "unknown-value", Map.of("allowed", allowed()));
        boolean governs = row.textOrNull("township") != null;
        errors.check(!governs || townships.contains(row.code("township")), row, "township", "unknown-code");
    }

    private static Department department(CsvRow row, String division) {
        return new Department(
                new DepartmentKey(division, row.code("code")),
                row.text("name"),
                row.parts("duties", ";"),
                row.parts("aliases", "\\|"),
                kind(row).orElseThrow(),
                row.textOrNull("township") == null ? null : row.code("township"),
                false,
                1);
    }

    private static Optional<DepartmentKind> kind(CsvRow row) {
        return Arrays.stream(DepartmentKind.values())
                .filter(kind -> kind.code().equals(row.text("kind")))
                .findFirst();
    }

    private static String allowed() {
        return Arrays.stream(DepartmentKind.values()).map(DepartmentKind::code).collect(Collectors.joining(", "));
    }
}
