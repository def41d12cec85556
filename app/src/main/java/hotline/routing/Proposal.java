package hotline.routing;

import hotline.shared.DepartmentKey;
import java.util.List;

/**
 * A department that may be competent.
 *
 * @param score from 0 to 1 in two decimals, comparable only within one set of proposals
 * @param reasons strongest first, never empty
 */
public record Proposal(DepartmentKey department, String name, double score, List<Reason> reasons) {
    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
