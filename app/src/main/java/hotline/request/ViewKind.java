package hotline.request;

import hotline.shared.Coded;

/** The part of a request that somebody looked at. */
public enum ViewKind implements Coded {
    /** The request with its words. */
    VIEW,
    /** Its timeline. */
    EVENTS,
    /** How its deadlines were computed. */
    DEADLINE,
    /** Whether what is stored of it is genuine. */
    VERIFICATION;
}
