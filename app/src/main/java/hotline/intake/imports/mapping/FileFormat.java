package hotline.intake.imports.mapping;

import hotline.shared.Coded;

/** The format of a file. */
public enum FileFormat implements Coded {
    /** A header, then values between delimiters (RFC 4180). */
    CSV,
    /** One JSON object a line. */
    NDJSON;
}
