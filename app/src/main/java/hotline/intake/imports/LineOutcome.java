package hotline.intake.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** What became of a line. */
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

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
