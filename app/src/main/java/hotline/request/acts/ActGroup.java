package hotline.request.acts;

import hotline.shared.Coded;

/** The heading that an act stands under on a request's page; acts under {@code NEXT} are open, the others are folded. */
public enum ActGroup implements Coded {
    NEXT,
    HANDLING,
    DECIDING,
    CHASING,
    COURSE
}
