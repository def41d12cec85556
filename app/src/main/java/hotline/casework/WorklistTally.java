package hotline.casework;

/**
 * How many open requests a department has at each place of its worklist; a request may count at several.
 *
 * @param dispatched that wait to be acknowledged
 * @param inProgress that wait for a reply
 * @param awaitingSignature that wait for the head's signature
 * @param waiting that somebody else has to act on first
 * @param supported of others, in which the department has a part
 * @param overdue of those to do, whose next clock has run out
 * @param dueToday of those to do, whose next clock runs out by the end of today
 * @param calledAgain of those to do, that callers called again about
 */
record WorklistTally(
        long dispatched,
        long inProgress,
        long awaitingSignature,
        long waiting,
        long supported,
        long overdue,
        long dueToday,
        long calledAgain) {

    /** All that the department itself has to act on. */
    long toDo() {
        return dispatched + inProgress + awaitingSignature;
    }
}
