package hotline.request;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** Impossible times in imported data; such a request is kept, flagged and counted in a row of its own. */
public enum TimeAnomaly implements Coded {
    /** 办结早于受理. */
    COMPLETED_BEFORE_RECEIVED;

    /** The value with a code, as written by {@link #code()}. */
    public static TimeAnomaly of(String code) {
        return Coded.of(TimeAnomaly.class, code);
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
