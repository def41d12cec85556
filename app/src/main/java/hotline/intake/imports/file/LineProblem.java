package hotline.intake.imports.file;

import hotline.shared.Coded;

/** Why a line could not be taken over. */
public enum LineProblem implements Coded {
    TOO_LONG,
    UNCLOSED_QUOTE,
    WRONG_ENCODING,
    MALFORMED,
    COLUMN_COUNT,
    NOT_AN_OBJECT,
    CONTROL_CHARACTER,
    EXTERNAL_ID_BLANK,
    EXTERNAL_ID_TOO_LONG,
    EXTERNAL_ID_DAMAGED,
    TIME_BLANK,
    TIME_UNREADABLE,
    NATURE_BLANK,
    VALUE_UNKNOWN,
    NOT_STORABLE;
}
