package hotline.intake.imports.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The fields that a column can hold. */
public enum ImportField {
    EXTERNAL_ID("externalId"),
    RECEIVED("received"),
    TARGET("target"),
    COMPLETED("completed"),
    DECLARED("declared"),
    NATURE("nature"),
    URGENCY("urgency"),
    SUBJECT("subject"),
    TOWNSHIP("township"),
    DEPARTMENT("department"),
    TITLE("title"),
    TEXT("text"),
    ADDRESS("address"),
    LONGITUDE("longitude"),
    LATITUDE("latitude"),
    DIRECT("direct"),
    CALLER_NAME("callerName"),
    CALLER_PHONE("callerPhone");

    private final String key;

    ImportField(String key) {
        this.key = key;
    }

    /** As a mapping names it. */
    public String key() {
        return key;
    }

    /** The field that a mapping means. */
    public static Optional<ImportField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
