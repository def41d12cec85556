package hotline.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** The kinds of reference data whose changes are logged. */
public enum ReferenceKind implements Coded {
    DIVISION,
    DEPARTMENT,
    SUBJECT,
    DISPATCH_CATALOGUE,
    STAFF;

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
