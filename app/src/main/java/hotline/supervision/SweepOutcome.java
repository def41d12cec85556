package hotline.supervision;

import hotline.shared.Coded;

/** The outcome of a sweep for one alarm. */
enum SweepOutcome implements Coded {
    /** An act was done. */
    ACTED,
    /** Supervisors were warned. */
    WARNED,
    /** There was nothing to do any more. */
    NOTHING,
    /** It waits until the office opens. */
    WAITING,
    /** It failed, and will be tried again later. */
    FAILED;
}
