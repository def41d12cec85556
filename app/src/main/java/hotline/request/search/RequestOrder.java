package hotline.request.search;

import hotline.shared.Coded;

/** In which order a list is read. */
public enum RequestOrder implements Coded {
    /** What fails next first, whichever of its clocks that is; requests without a deadline come last. */
    DUE,
    /** Latest received first. */
    RECEIVED;
}
