package hotline.directory.web;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** What becomes of entries that an uploaded file does not mention. */
enum Missing implements Coded {
    KEEP,
    RETIRE;

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
