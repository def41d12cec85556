package hotline.request;

import hotline.shared.Coded;

/** What of a request somebody looked at. */
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
