package hotline.supervision;

import hotline.shared.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sorts the lists of supervisors: what is due first comes first, and what has no deadline last. */
final class DueOrder {

    /** Stands for the deadline of what has none. */
    public static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    private static final String LIST = "due";
    private static final Cursor START = cursor(Instant.parse("1900-01-01T00:00:00Z"), new UUID(0, 0), 0);

    private DueOrder() {}

    static Cursor cursor(Instant dueAt, UUID id, int number) {
        return new Cursor(LIST, dueAt, id, number);
    }

    static Cursor after(@Nullable String cursor) {
        return cursor == null ? START : Cursor.parse(LIST, cursor);
    }
}
