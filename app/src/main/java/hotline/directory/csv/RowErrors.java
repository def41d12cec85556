package hotline.directory.csv;

import hotline.directory.DirectoryProblem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with the rows of a file, so that all of it is told at once and nothing is half done. */
public final class RowErrors {

    private static final int TOLD = 100;

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    /** Notes an error unless the condition holds. */
    public void check(boolean holds, CsvRow row, String column, String code) {
        check(holds, row, column, code, Map.of());
    }

    public void check(boolean holds, CsvRow row, String column, String code, Map<String, Object> facts) {
        if (!holds) {
            errors.add(new FieldError("line[" + row.line() + "]." + column, code, facts));
        }
    }

    /** Notes an error where a code stands for the second time. */
    public void checkUnique(String code, CsvRow row, String column) {
        check(codes.add(code), row, column, "twice");
    }

    /** Refuses the file if anything was wrong. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    DirectoryProblem.REFUSED_ROWS,
                    Map.of("count", errors.size()),
                    errors.subList(0, Math.min(TOLD, errors.size())));
        }
    }
}
