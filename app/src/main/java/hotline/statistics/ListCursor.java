package hotline.statistics;

import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import hotline.shared.TimeParameters;
import hotline.statistics.store.ListPosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, and as of when: its parts must fit together.
 *
 * @param asOf absent before the first part
 * @param counted how many the whole list has, counted with the first part
 */
record ListCursor(@Nullable Instant asOf, ListPosition position, @Nullable Long counted) {

    private static final int PARTS = 5;

    /** Reads a cursor that was given at {@code latest} or before. */
    static ListCursor parse(@Nullable String cursor, Instant latest) {
        if (cursor == null) {
            return new ListCursor(null, ListPosition.START, null);
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", PARTS);
            if (parts.length != PARTS) {
                throw unreadable();
            }
            return new ListCursor(
                    upTo(latest, parts[0]),
                    new ListPosition(upTo(latest, parts[1]), UUID.fromString(parts[2]), Integer.parseInt(parts[3])),
                    count(parts[4]));
        } catch (IllegalArgumentException garbled) {
            throw unreadable();
        }
    }

    private static long count(String text) {
        long count = Long.parseLong(text);
        if (count < 0) {
            throw unreadable();
        }
        return count;
    }

    private static Instant upTo(Instant latest, String text) {
        Instant instant = TimeParameters.instant(text).toInstant();
        if (instant.isAfter(latest)) {
            throw unreadable();
        }
        return instant;
    }

    static String after(ListPosition last, Instant asOf, long counted) {
        String plain = asOf + " " + last.at() + " " + last.id() + " " + last.sequence() + " " + counted;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    FigureQuery bind(FigureQuery query) {
        return asOf == null ? query : query.at(asOf);
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("cursor", "unreadable")));
    }
}
