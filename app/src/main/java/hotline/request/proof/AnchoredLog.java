package hotline.request.proof;

import hotline.shared.Coded;

/** A list that only grows and whose rows are taken up into a chain of anchors. */
enum AnchoredLog implements Coded {
    /** The list of requests. */
    REQUESTS,
    /** Who looked at which request. */
    VIEWS,
    /** Who looked at which list, and what was searched for. */
    LIST_VIEWS,
    /** What was erased. */
    ERASURES;
}
