package hotline.intake.imports.mapping;

import hotline.shared.Coded;

/** The answer to what midnight means in a column in which every time is midnight. */
enum Midnight implements Coded {
    /** The old system kept dates; a deadline or completion lasts until the day's end. */
    DATE,
    /** The old system kept times, and midnight is the day's beginning. */
    TIME;
}
