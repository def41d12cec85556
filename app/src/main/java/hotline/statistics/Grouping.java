package hotline.statistics;

import hotline.shared.Coded;

/** By what figures stand side by side; each request is in exactly one group. */
public enum Grouping implements Coded {
    DEPARTMENT,
    NATURE,
    TOWNSHIP,
    /** The first level of the subject catalogue. */
    SUBJECT,
    /** A city's counties. */
    DIVISION;
}
