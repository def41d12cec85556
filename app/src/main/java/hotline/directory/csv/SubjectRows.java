package hotline.directory.csv;

import hotline.directory.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Subjects out of a printed table that repeats a subject's first two levels on each row of the third. */
public final class SubjectRows {

    public static final List<String> COLUMNS = List.of(
            "level_1_code", "level_1_name", "level_2_code", "level_2_name", "level_3_code", "level_3_name", "remark");

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,14}");
    private static final int LEVELS = 3;

    private final Map<String, Subject> byPath = new LinkedHashMap<>();
    private final Map<String, Integer> givenCodes = new HashMap<>();

    private SubjectRows() {}

    /** All subjects in printed order; a code that is printed twice gets its parent in front the second time. */
    public static List<Subject> subjects(List<CsvRow> rows) {
        RowErrors errors = new RowErrors();
        rows.forEach(row -> check(row, errors));
        errors.throwIfAny();
        SubjectRows table = new SubjectRows();
        rows.forEach(table::add);
        return new ArrayList<>(table.byPath.values());
    }

    private static void check(CsvRow row, RowErrors errors) {
        for (int level = 1; level <= LEVELS; level++) {
            String column = "level_" + level + "_code";
            errors.check(CODE.matcher(row.code(column)).matches(), row, column, "Pattern");
        }
    }

    private void add(CsvRow row) {
        Subject parent = null;
        for (int level = 1; level <= LEVELS; level++) {
            parent = subject(row, level, parent, level == LEVELS ? row.text("remark") : "");
        }
    }

    private Subject subject(CsvRow row, int level, @Nullable Subject parent, String remark) {
        String printed = row.code("level_" + level + "_code");
        String name = row.text("level_" + level + "_name");
        String parentCode = parent == null ? null : parent.code();
        return byPath.computeIfAbsent(
                parentCode + "/" + printed,
                path -> new Subject(
                        uniqueCode(printed, parentCode),
                        printed,
                        byPath.size() + 1,
                        name,
                        parentCode,
                        level,
                        remark,
                        false,
                        1));
    }

    private String uniqueCode(String printed, @Nullable String parentCode) {
        return givenCodes.merge(printed, 1, Integer::sum) == 1 ? printed : parentCode + "-" + printed;
    }
}
