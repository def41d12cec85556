package hotline.directory;

import hotline.shared.Coded;

/** How large a division is: the six-digit ones are administrative, the others lie inside a county. */
public enum DivisionLevel implements Coded {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    /** A development zone or the like that statistics treat as a township. */
    FUNCTIONAL_AREA,
    VILLAGE;

    /**
     * Tells whether this is the level below another. Municipalities and provinces have counties, and some cities have
     * none.
     */
    public boolean isBelow(DivisionLevel upper) {
        return switch (this) {
            case PROVINCE -> false;
            case CITY -> upper == PROVINCE;
            case COUNTY -> upper == PROVINCE || upper == CITY;
            case TOWNSHIP, FUNCTIONAL_AREA -> upper == CITY || upper == COUNTY;
            case VILLAGE -> upper == TOWNSHIP || upper == FUNCTIONAL_AREA;
        };
    }

    /** How long codes of this level are. */
    int digits() {
        return switch (this) {
            case PROVINCE, CITY, COUNTY -> 6;
            case TOWNSHIP, FUNCTIONAL_AREA -> 9;
            case VILLAGE -> 12;
        };
    }

    /** Tells whether a hotline can be run at this level; townships and villages are only places. */
    public boolean isAdministrative() {
        return compareTo(COUNTY) <= 0;
    }
}
