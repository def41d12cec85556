package hotline.intake.imports.mapping;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** What a file is made of. */
public enum FileFormat implements Coded {
    /** A header, then values between delimiters (RFC 4180). */
    CSV,
    /** One JSON object a line. */
    NDJSON;

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
