package hotline.intake.imports.file;

/**
 * How far a file has been read.
 *
 * @param offset of the next byte
 * @param line number of the next line
 * @param skipping whether the next bytes belong to a line that was too long
 */
public record Position(long offset, long line, boolean skipping) {

    public static final Position START = new Position(0, 1, false);
}
