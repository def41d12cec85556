package hotline.request.handover;

import hotline.request.RequestNumber;
import hotline.shared.problem.ProblemException;
import java.util.List;

/**
 * The outcome of handing a department's open parts to a successor.
 *
 * @param moved how many requests the successor has instead
 * @param left how many still have an open part of the department; those refused, and those beyond what one call takes
 */
record HandOver(long moved, List<Refused> refused, long left) {

    public HandOver {
        refused = List.copyOf(refused);
    }

    /** A request that stayed, with the reason. */
    public record Refused(RequestNumber number, ProblemException reason) {}
}
