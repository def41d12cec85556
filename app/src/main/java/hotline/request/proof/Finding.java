package hotline.request.proof;

import hotline.shared.Coded;

/** How what is stored of a request can be broken. */
enum Finding implements Coded {
    /** A number is missing in the sequence. */
    EVENT_MISSING,
    /** An event names another predecessor than the one before it. */
    LINK_BROKEN,
    /** An event is not what its hash was made of. */
    EVENT_CHANGED,
    /** An event fits its hash, but no program wrote it: it cannot be read, or cannot follow the one before it. */
    EVENT_UNREADABLE,
    /** The row knows of more events than there are. */
    TAIL_CUT,
    /** There are more events than the row knows of. */
    EVENT_ADDED,
    /** Citizens' or staff's words are not those that were committed to. */
    WORDS_DIFFER,
    /** Citizens' or staff's words are gone, and nobody recorded that they erased them. */
    WORDS_MISSING,
    /** The caller is gone, and nobody recorded that they erased it. */
    CALLER_MISSING,
    /** The list of requests names it, and nothing of it is there. */
    REQUEST_MISSING,
    /** The list of requests does not name it. */
    REQUEST_UNLISTED,
    /** There are words for an event that committed to none. */
    WORDS_UNCOMMITTED,
    /** The caller is not the one that was committed to. */
    CALLER_DIFFERS,
    /** The caller cannot be proved, since the key is not in the key file. */
    CALLER_KEY_MISSING,
    /** The events are whole, but a row is not their fold. */
    ROW_DIFFERS;
}
