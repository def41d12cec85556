package hotline.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The body of every refusal, RFC 9457 {@code application/problem+json}.
 *
 * @param type stable address of the kind of problem
 * @param title short text in the caller's language
 * @param detail what happened and what to do, in the caller's language
 * @param texts the same detail in Chinese ({@code zh}) and English ({@code en})
 * @param requestId also in the log
 * @param facts what the text names, for programs
 * @param fields the fields that were wrong, if it was a matter of fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        Map<String, String> texts,
        String instance,
        String requestId,
        Map<String, Object> facts,
        List<Field> fields) {

    /** One wrong field with its message in both languages. */
    public record Field(String field, String message, Map<String, String> texts) {}
}
