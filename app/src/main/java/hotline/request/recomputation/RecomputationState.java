package hotline.request.recomputation;

import hotline.shared.Coded;

/** How far a recomputation has got. */
enum RecomputationState implements Coded {
    RUNNING,
    /** Every request that it concerned has been looked at. */
    FINISHED,
    /** The calendar changed again before all were looked at; the others were left as they are. */
    SUPERSEDED;
}
