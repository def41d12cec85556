package hotline.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** By which deadline a request is judged. */
public enum Basis implements Coded {
    /** 按现行时限: after granted extensions. */
    CURRENT,
    /** 按原时限. */
    ORIGINAL;

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
