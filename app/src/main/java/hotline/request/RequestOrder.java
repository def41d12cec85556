package hotline.request;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** In which order a list is read. */
public enum RequestOrder implements Coded {
    /** Oldest deadline first; requests without one come last. */
    DUE,
    /** Latest received first. */
    RECEIVED;

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
