package hotline.intake.imports.file;

/** The values of one line by column name. */
@FunctionalInterface
public interface Columns {

    /** The value of a column, blank if the line has none. */
    String get(String column);
}
