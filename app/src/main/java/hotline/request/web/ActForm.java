package hotline.request.web;

import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.shared.PlainText;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import hotline.shared.StorableCharacters;
import hotline.shared.Visible;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a page's form sent, read field by field; what cannot be read is refused by the field's name. */
final class ActForm {

    private final MultiValueMap<String, String> sent;
    private final ZoneId zone;

    ActForm(MultiValueMap<String, String> sent, ZoneId zone) {
        this.sent = sent;
        this.zone = zone;
    }

    /** The version that the page showed. */
    int seenVersion() {
        return number("version");
    }

    /** One per form shown, so that a double click acts once. */
    @Nullable
    String key() {
        return sent.getFirst("key");
    }

    /** What was typed or chosen, as it can be shown again. */
    List<String> typed(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .map(StorableCharacters::onlyOf)
                .toList();
    }

    String text(String field, int longest) {
        String given = sent.getFirst(field);
        if (given == null) {
            throw invalid(new FieldError(field, "NotBlank"));
        }
        // browsers end lines with two characters, of which nobody typed the first
        String plain = plain(field, given.replace("\r\n", "\n").strip());
        if (!Visible.Check.isVisible(plain)) {
            throw invalid(new FieldError(field, "NotBlank"));
        }
        if (plain.codePointCount(0, plain.length()) > longest) {
            throw invalid(new FieldError(field, "Size", Map.of("min", 1, "max", longest)));
        }
        return plain;
    }

    private static String plain(String field, String text) {
        if (!PlainText.Check.isPlain(text, true)) {
            throw invalid(new FieldError(field, "PlainText"));
        }
        return text;
    }

    @Nullable
    String optionalText(String field, int longest) {
        String given = sent.getFirst(field);
        return given == null || given.isBlank() ? null : text(field, longest);
    }

    /** The lines of an area, one thing each. */
    List<String> lines(String field, int longest) {
        return Arrays.stream(text(field, longest).split("[\n、，,；;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    <E extends Enum<E> & Coded> E code(String field, Class<E> type) {
        E code = optionalCode(field, type);
        if (code == null) {
            throw invalid(new FieldError(field, "NotBlank"));
        }
        return code;
    }

    <E extends Enum<E> & Coded> @Nullable E optionalCode(String field, Class<E> type) {
        String given = sent.getFirst(field);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return Coded.of(type, given);
        } catch (IllegalArgumentException unknown) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
            throw invalid(new FieldError(field, "unknown-value", Map.of("allowed", allowed)));
        }
    }

    DepartmentKey department(String field, String divisionCode) {
        return DepartmentKey.of(text(field, 20), divisionCode);
    }

    @Nullable
    DepartmentKey optionalDepartment(String field, String divisionCode) {
        String given = optionalText(field, 20);
        return given == null ? null : DepartmentKey.of(given, divisionCode);
    }

    List<DepartmentKey> departments(String field, String divisionCode) {
        return sent.getOrDefault(field, List.of()).stream()
                .filter(given -> !given.isBlank())
                .map(given -> DepartmentKey.of(plain(field, given), divisionCode))
                .toList();
    }

    boolean flag(String field) {
        return "true".equals(sent.getFirst(field));
    }

    int number(String field) {
        Integer number = optionalNumber(field);
        if (number == null) {
            throw invalid(new FieldError(field, "NotBlank"));
        }
        return number;
    }

    @Nullable
    Integer optionalNumber(String field) {
        String given = sent.getFirst(field);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(given.strip());
        } catch (NumberFormatException unreadable) {
            throw invalid(new FieldError(field, "unreadable"));
        }
    }

    @Nullable
    Instant moment(String field) {
        String given = sent.getFirst(field);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(given.strip()).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw invalid(new FieldError(field, "unreadable"));
        }
    }

    static ProblemException invalid(FieldError error) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(error));
    }
}
