package hotline.request.recomputation;

import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.handling.DeadlineShift;
import java.util.List;

/**
 * The effects that a recomputation would have now; nothing is written.
 *
 * @param calendarVersion the version of the calendar that was counted by
 * @param open how many open requests were counted by an earlier version
 * @param moving how many of them have a deadline that would move
 * @param staying how many have none that would, only some whose new instant has passed
 * @param lines the first of both, by their deadlines as they are
 */
record RecomputationPreview(
        String divisionCode, long calendarVersion, int open, int moving, int staying, List<Line> lines) {

    /** The deadlines of one request. */
    public record Line(RequestNumber number, RequestStatus status, List<DeadlineShift> shifts) {

        boolean isMoving() {
            return shifts.stream().anyMatch(shift -> !shift.stays());
        }
    }

    /** How many lines are not shown. */
    public int leftOff() {
        return moving + staying - lines.size();
    }
}
