package hotline.directory.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array per column, as {@code unnest} takes them; lists within become one text. */
final class ArrayColumns {

    /** Stands between the parts of a list within a cell; no name contains a line break. */
    static final String SEPARATOR = "\n";

    private ArrayColumns() {}

    static <T> String[] of(List<T> rows, Function<T, @Nullable String> cell) {
        return rows.stream().map(row -> textOf(cell.apply(row))).toArray(String[]::new);
    }

    static <T> Integer[] numbersOf(List<T> rows, Function<T, Integer> cell) {
        return rows.stream().map(cell).toArray(Integer[]::new);
    }

    static <T> Boolean[] flagsOf(List<T> rows, Function<T, Boolean> cell) {
        return rows.stream().map(cell).toArray(Boolean[]::new);
    }

    static String list(List<String> parts) {
        return String.join(SEPARATOR, parts);
    }

    private static String textOf(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
