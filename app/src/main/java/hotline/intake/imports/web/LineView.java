package hotline.intake.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import hotline.intake.imports.LineOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing one line of a file.
 *
 * @param request number of the request that was made of it, now or before
 * @param reason code of why it was rejected
 * @param text the reason, or that nothing was overwritten, in Chinese ({@code zh}) and English ({@code en})
 * @param flags what is remarkable about a line that was taken over
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ImportedLine")
record LineView(
        long line,
        @Nullable String externalId,
        LineOutcome outcome,
        @Nullable String request,
        @Nullable String reason,
        Map<String, String> text,
        List<Flagged> flags) {

    /** Something remarkable, as a code and in words. */
    record Flagged(String code, Map<String, String> text) {}
}
