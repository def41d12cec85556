package hotline.statistics;

import hotline.shared.Cursor;
import hotline.shared.TimeParameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place where a part of a list begins, and the cut-off at which it was counted: the parts of a list must fit together.
 *
 * @param asOf absent before the first part
 * @param counted how many the whole list has, counted with the first part
 */
record ListStart(@Nullable Instant asOf, Cursor after, @Nullable Long counted) {

    private static final String LIST = "figures";
    private static final int CARRIED = 2;
    private static final ListStart FIRST =
            new ListStart(null, new Cursor(LIST, Instant.EPOCH.minusSeconds(1L << 36), new UUID(0, 0)), null);

    /** Reads a cursor that was given at {@code latest} or before. */
    static ListStart parse(@Nullable String text, Instant latest) {
        if (text == null) {
            return FIRST;
        }
        Cursor cursor = Cursor.parse(LIST, text);
        try {
            if (cursor.carried().size() != CARRIED || cursor.instant().isAfter(latest)) {
                throw Cursor.unreadable();
            }
            return new ListStart(
                    upTo(latest, cursor.carried().get(0)),
                    cursor,
                    count(cursor.carried().get(1)));
        } catch (IllegalArgumentException garbled) {
            throw Cursor.unreadable();
        }
    }

    private static long count(String text) {
        long count = Long.parseLong(text);
        if (count < 0) {
            throw Cursor.unreadable();
        }
        return count;
    }

    private static Instant upTo(Instant latest, String text) {
        Instant instant = TimeParameters.instant(text).toInstant();
        if (instant.isAfter(latest)) {
            throw Cursor.unreadable();
        }
        return instant;
    }

    /**
     * Gives the cursor of the part after a line.
     *
     * @param number of what is listed of the request; 0 for itself
     */
    static Cursor after(Instant at, UUID id, int number, Instant asOf, long counted) {
        return new Cursor(LIST, at, id, number, List.of(asOf.toString(), Long.toString(counted)));
    }

    FigureQuery bind(FigureQuery query) {
        return asOf == null ? query : query.at(asOf);
    }
}
