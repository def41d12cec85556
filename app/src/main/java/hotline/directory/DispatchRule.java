package hotline.directory;

import hotline.shared.DepartmentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is competent for a subject.
 *
 * @param townshipCode where the rule holds; absent means in the whole division
 * @param lead the department that handles (主办)
 * @param supporting departments that help (协办)
 */
public record DispatchRule(
        String subjectCode, @Nullable String townshipCode, DepartmentKey lead, List<DepartmentKey> supporting) {

    public DispatchRule {
        supporting = List.copyOf(supporting);
    }
}
