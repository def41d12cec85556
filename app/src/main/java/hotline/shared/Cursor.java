package hotline.shared;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which its next part begins. A client gets it as opaque text and hands it back.
 *
 * @param list names the list, so that the cursor of another one is refused
 * @param at the instant that the list is sorted by; absent behind what has none
 * @param id tells apart what has the same instant
 * @param number tells apart what has the same id
 * @param carried what the list has to know again where it goes on
 */
public record Cursor(String list, @Nullable Instant at, UUID id, int number, List<String> carried) {

    private static final String BAR = "|";
    private static final int FIXED = 4;

    public Cursor {
        carried = List.copyOf(carried);
    }

    public Cursor(String list, @Nullable Instant at, UUID id, int number) {
        this(list, at, id, number, List.of());
    }

    public Cursor(String list, @Nullable Instant at, UUID id) {
        this(list, at, id, 0);
    }

    /**
     * Reads a cursor of a list.
     *
     * @throws ProblemException if the text is no cursor of this list
     */
    public static Cursor parse(String list, String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split("\\|", -1));
            if (parts.size() < FIXED || !parts.get(0).equals(list)) {
                throw unreadable();
            }
            String at = parts.get(1);
            return new Cursor(
                    list,
                    at.isEmpty() ? null : TimeParameters.instant(at).toInstant(),
                    UUID.fromString(parts.get(2)),
                    Integer.parseInt(parts.get(FIXED - 1)),
                    parts.subList(FIXED, parts.size()));
        } catch (IllegalArgumentException garbled) {
            throw unreadable();
        }
    }

    /** The refusal of a text that is no cursor of its list. */
    public static ProblemException unreadable() {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("cursor", "unreadable")));
    }

    /**
     * The instant of a list in which all have one.
     *
     * @throws ProblemException if this cursor has none
     */
    public Instant instant() {
        if (at == null) {
            throw unreadable();
        }
        return at;
    }

    /** Writes the cursor as a client gets it. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(list, at == null ? "" : at.toString(), id.toString()));
        parts.add(Integer.toString(number));
        parts.addAll(carried);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BAR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
