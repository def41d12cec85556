package hotline.request.web;

import hotline.directory.SubjectCatalogue;
import hotline.shared.DepartmentKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the codes in a request. A code that nothing is known of stands for itself.
 *
 * @param divisions of townships and villages
 * @param pauseCauses as the packs call them by which pauses were allowed
 */
record Names(
        Map<DepartmentKey, String> departments,
        SubjectCatalogue subjects,
        Map<String, String> divisions,
        Map<String, String> pauseCauses) {

    private static final String NONE = "—";

    String department(@Nullable DepartmentKey key) {
        return key == null ? NONE : departments.getOrDefault(key, key.code());
    }

    String division(String code) {
        return divisions.getOrDefault(code, code);
    }

    String pauseCause(String code) {
        return pauseCauses.getOrDefault(code, code);
    }
}
