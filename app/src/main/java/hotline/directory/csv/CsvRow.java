package hotline.directory.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it ends in the file, as an editor counts
 */
public record CsvRow(long line, Map<String, String> cells) {

    public CsvRow {
        cells = Map.copyOf(cells);
    }

    public String text(String column) {
        return cells.getOrDefault(column, "");
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
