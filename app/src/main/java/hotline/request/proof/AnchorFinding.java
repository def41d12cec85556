package hotline.request.proof;

import hotline.shared.Coded;

/** How an anchored list can be broken. */
enum AnchorFinding implements Coded {
    /** A link of the chain is not there, or there is another one than the head of the chain names. */
    ANCHOR_MISSING,
    /** A link is not what its hash was made of, or does not follow the one before it. */
    ANCHOR_CHANGED,
    /** There are fewer rows than the link took up. */
    ROWS_MISSING,
    /** There are more rows than the link took up. */
    ROWS_ADDED,
    /** There are as many rows as the link took up, but not the same. */
    ROWS_CHANGED,
    /** A listed request is gone, though nobody may erase a whole one. */
    REQUEST_MISSING,
    /** What was searched for is gone, and nobody recorded its erasure. */
    WORDS_MISSING,
    /** What was searched for is not what the log committed to. */
    WORDS_DIFFER;
}
