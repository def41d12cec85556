package hotline.intake.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing one line.
 *
 * @param reason code of why it was rejected
 * @param facts what the reason's text names
 * @param flags codes of what is remarkable about a line that was taken over
 */
public record LineResult(
        long line,
        @Nullable String externalId,
        LineOutcome outcome,
        @Nullable String requestNumber,
        @Nullable String reason,
        Map<String, String> facts,
        List<String> flags) {}
