package hotline.directory.csv;

import hotline.shared.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it ends in the file, as an editor counts
 * @param cells one for each column of the file, blank where the row is too short
 */
public record CsvRow(long line, Map<String, String> cells) {

    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /** Tells whether the file has the column, even where the cell is blank. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** A code, in usual width and without blanks. */
    public String code(String column) {
        return Folding.code(text(column));
    }

    /** The codes of a cell that holds several, in usual width and without blanks. */
    public List<String> codes(String column, String separator) {
        return parts(column, separator).stream().map(Folding::code).toList();
    }

    public @Nullable String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** The parts of a cell that holds several, without blanks. */
    public List<String> parts(String column, String separator) {
        return Arrays.stream(text(column).split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
