package hotline.intake.imports.file;

/**
 * How far a file has been read.
 *
 * @param offset of the next byte
 * @param line number of the next line
 * @param skipping whether the next bytes belong to a line that was too long
 * @param quoted whether that line goes on within quotes
 */
public record FilePosition(long offset, long line, boolean skipping, boolean quoted) {

    public static final FilePosition START = atLine(0, 1);

    /** Where a line begins. */
    public static FilePosition atLine(long offset, long line) {
        return new FilePosition(offset, line, false, false);
    }
}
