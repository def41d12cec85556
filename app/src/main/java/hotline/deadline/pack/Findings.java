package hotline.deadline.pack;

import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong at the fields of a document. */
final class Findings {

    private static final String REQUIRED = "NotNull";

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void add(String field, String code) {
        add(field, code, Map.of());
    }

    void add(String field, String code, Map<String, Object> facts) {
        errors.add(new FieldError(field, code, facts));
    }

    /** Something is there at all. */
    void required(String field, @Nullable Object value) {
        if (value == null) {
            add(field, REQUIRED);
        }
    }

    /** A text that people are shown. */
    void text(String field, @Nullable String text, int longest) {
        if (text == null || !Visible.Check.isVisible(text)) {
            add(field, REQUIRED);
        } else if (!PlainText.Check.isPlain(text, false)) {
            add(field, "PlainText");
        } else if (text.length() > longest) {
            add(field, "Size", Map.of("min", 1, "max", longest));
        }
    }

    /** One of the codes there are. */
    void code(String field, @Nullable String code, Collection<String> known) {
        if (code == null || code.isBlank()) {
            add(field, REQUIRED);
        } else if (!known.contains(code)) {
            add(field, "unknown-value", Map.of("allowed", String.join(", ", known)));
        }
    }

    /** A whole number. */
    void amount(String field, @Nullable BigDecimal amount, int most) {
        if (amount == null) {
            add(field, REQUIRED);
        } else if (!isWhole(amount, most)) {
            add(field, "rule-pack.amount", Map.of("most", most));
        }
    }

    private static boolean isWhole(BigDecimal amount, int most) {
        return amount.compareTo(BigDecimal.ONE) >= 0
                && amount.compareTo(BigDecimal.valueOf(most)) <= 0
                && amount.stripTrailingZeros().scale() <= 0;
    }
}
