package hotline.request;

import hotline.shared.Coded;

/** A list of requests that another module shows, as the log of views names it. */
public enum ListKind implements Coded {
    /** The requests, clocks or dispatches behind a number of the statistics. */
    FIGURE,
    /** Warnings, petitions and orders. */
    SUPERVISION,
    /** What a department is told of. */
    NOTICES,
    /** The requests whose deadlines a recomputation would move or has moved. */
    RECOMPUTATION,
    /** The requests that a rule pack's draft would have judged otherwise. */
    TRIAL,
    /** The requests that an import's lines became. */
    IMPORT,
    /** Earlier requests that are like what a caller says. */
    DUPLICATES;
}
