package hotline.request.erasure;

import hotline.shared.Coded;

/** The words of a request that can be erased without breaking its chain. */
public enum Erasable implements Coded {
    /** A citizen's own words. */
    WORDS,
    /** The caller. */
    CALLER,
    /** What staff wrote to the caller. */
    MESSAGES;
}
