package hotline.supervision;

import hotline.shared.Coded;

/** What became of an alarm. */
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
