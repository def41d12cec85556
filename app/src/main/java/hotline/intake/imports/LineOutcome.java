package hotline.intake.imports;

import hotline.shared.Coded;

/** The outcome of importing a line. */
public enum LineOutcome implements Coded {
    CREATED,
    UNCHANGED,
    /** Other content under a known external id; nothing was overwritten. */
    CHANGED,
    REJECTED;

    /** The outcome with a code, as written by {@link #code()}. */
    public static LineOutcome of(String code) {
        return Coded.of(LineOutcome.class, code);
    }
}
