package hotline.shared.problem;

import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller: its type, the facts its text names, and the fields it concerns. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One field that was wrong.
     *
     * @param field path in the body, such as {@code caller.phone}
     * @param code message key after {@code field.}, such as {@code too-long}
     * @param facts what the message names
     */
    public record FieldError(String field, String code, Map<String, Object> facts) {
        public FieldError(String field, String code) {
            this(field, code, Map.of());
        }
    }

    private final transient ProblemType type;
    private final transient Map<String, Object> facts;
    private final transient List<FieldError> fieldErrors;

    public ProblemException(ProblemType type, Map<String, Object> facts) {
        this(type, facts, List.of());
    }

    public ProblemException(ProblemType type, Map<String, Object> facts, List<FieldError> fieldErrors) {
        // control flow, not failure: no stack trace
        super(type.slug() + " " + facts, null, false, false);
        this.type = type;
        this.facts = Map.copyOf(facts);
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
