package hotline.directory;

import hotline.shared.DepartmentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the departments that are competent for a subject.
 *
 * @param townshipCode where the rule holds; absent means in the whole division
 * @param lead the department that handles (主办)
 * @param supporting departments that help (协办)
 * @param barredFromTownships whether the subject is work of departments, which must not be dispatched to a township
 */
public record DispatchRule(
        String subjectCode,
        @Nullable String townshipCode,
        DepartmentKey lead,
        List<DepartmentKey> supporting,
        boolean barredFromTownships) {

    public DispatchRule {
        supporting = List.copyOf(supporting);
    }
}
