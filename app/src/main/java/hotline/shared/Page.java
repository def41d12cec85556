package hotline.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param next opaque cursor for the following part; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a part of a list from what was found.
     *
     * @param found one more than the limit where the list goes on
     * @param cursorOf gives the place of an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, limit),
                        cursorOf.apply(found.get(limit - 1)).text());
    }
}
