package hotline.statistics.catalogue;

import hotline.shared.Coded;

/** A kind of thing that is counted, with the numbers it is counted in. Its code is in addresses and file names. */
public enum Source implements Coded {
    /** Requests, and whether they were done on time. */
    ON_TIME,
    /** The clocks of all steps. */
    CLOCKS,
    /** First dispatches, and whether they reached the competent department. */
    FIRST_DISPATCHES;

    /** Its numbers. */
    public Catalogue catalogue() {
        return switch (this) {
            case ON_TIME -> Catalogues.ON_TIME;
            case CLOCKS -> Catalogues.CLOCK_STEPS;
            case FIRST_DISPATCHES -> Catalogues.FIRST_DISPATCHES;
        };
    }
}
