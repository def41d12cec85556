package hotline.request.trial;

import hotline.shared.Coded;

/** How a request would have fared otherwise. Deadlines are the original ones of the first cycle, before extensions. */
enum TrialDifference implements Coded {
    /** The deadline would have come before the one that was set. */
    EARLIER,
    /** The deadline would have come after the one that was set. */
    LATER,
    /** There was a deadline and there would be none. */
    NOW_WITHOUT,
    /** There was no deadline and there would be one. */
    NOW_WITH,
    /** Completed by the deadline that was set and not by the other one. */
    ON_TIME_TO_LATE,
    /** Completed after the deadline that was set and not after the other one. */
    LATE_TO_ON_TIME,
    /** Still open; the other deadline has passed, that which was set has not. */
    NOW_OVERDUE,
    /** Still open; the deadline that was set has passed, the other one has not. */
    NO_LONGER_OVERDUE;
}
