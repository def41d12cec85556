package hotline.casework;

import hotline.request.RequestFilter;
import hotline.request.RequestFilter.Mark;
import hotline.request.RequestStatus;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of the worklist that is looked at by itself, with its number. */
enum WorklistTab implements Coded {
    /** All that the department itself has to act on. */
    ALL,
    DISPATCHED,
    IN_PROGRESS,
    AWAITING_SIGNATURE,
    CALLED_AGAIN,
    /** Those that somebody else has to act on first. */
    WAITING,
    /** Others' requests in which the department has a part. */
    SUPPORTED;

    /** The tab with a code; everything to do where there is none. */
    static WorklistTab of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }

    /** Tells whether urgent requests stand before all others here. */
    boolean putsUrgentFirst() {
        return this != CALLED_AGAIN && this != SUPPORTED;
    }

    long countIn(WorklistTally tally) {
        return switch (this) {
            case ALL -> tally.toDo();
            case DISPATCHED -> tally.dispatched();
            case IN_PROGRESS -> tally.inProgress();
            case AWAITING_SIGNATURE -> tally.awaitingSignature();
            case CALLED_AGAIN -> tally.calledAgain();
            case WAITING -> tally.waiting();
            case SUPPORTED -> tally.supported();
        };
    }

    /** The requests of a department that stand here. */
    RequestFilter filter(DepartmentKey department) {
        return switch (this) {
            case SUPPORTED -> RequestFilter.supportedBy(department);
            case CALLED_AGAIN -> led(department).marked(Mark.CALLED_AGAIN);
            default -> led(department);
        };
    }

    private RequestFilter led(DepartmentKey department) {
        Set<RequestStatus> statuses =
                switch (this) {
                    case DISPATCHED -> Set.of(RequestStatus.DISPATCHED);
                    case IN_PROGRESS -> Set.of(RequestStatus.IN_PROGRESS);
                    case AWAITING_SIGNATURE -> Set.of(RequestStatus.AWAITING_SIGNATURE);
                    case WAITING -> Set.of(RequestStatus.SENT_BACK, RequestStatus.PAUSED, RequestStatus.UNDER_REVIEW);
                    default ->
                        Set.of(RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS, RequestStatus.AWAITING_SIGNATURE);
                };
        return new RequestFilter(statuses, department, null, null, null);
    }
}
