package hotline.request.recomputation;

import hotline.shared.Coded;

/** The result of a recomputation for one request. */
enum RecomputationResult implements Coded {
    WAITING,
    /** At least one of its deadlines moved. */
    MOVED,
    /** What counting anew comes to has already passed: every deadline stays. */
    STAYED,
    UNCHANGED,
    /** It was not open any more. */
    ENDED,
    /** It could not be counted anew, several times over; somebody has to look into it. */
    FAILED;
}
