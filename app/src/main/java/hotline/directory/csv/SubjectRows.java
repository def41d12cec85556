package hotline.directory.csv;

import hotline.directory.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subjects out of a printed table that repeats a subject's first two levels on each row of the third. */
public final class SubjectRows {

    private static final int LEVELS = 3;

    private final Map<String, Subject> byPath = new LinkedHashMap<>();
    private final Map<String, Integer> givenCodes = new HashMap<>();

    private SubjectRows() {}

    /** All subjects in printed order; a code that is printed twice gets its parent in front the second time. */
    public static List<Subject> subjects(List<Map<String, String>> rows) {
        SubjectRows table = new SubjectRows();
        rows.forEach(table::add);
        return new ArrayList<>(table.byPath.values());
    }

    private void add(Map<String, String> row) {
        Subject parent = null;
        for (int level = 1; level <= LEVELS; level++) {
            parent = subject(row, level, parent, level == LEVELS ? row.getOrDefault("remark", "") : "");
        }
    }

    private Subject subject(Map<String, String> row, int level, @Nullable Subject parent, String remark) {
        String printed = row.getOrDefault("level_" + level + "_code", "");
        String name = row.getOrDefault("level_" + level + "_name", "");
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
