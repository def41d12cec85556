package hotline.intake.imports;

import hotline.request.DeclaredVerdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of a line beside its request. */
public record KeptRow(
        String externalId,
        String requestNumber,
        @Nullable DeclaredVerdict declared,
        Map<String, String> attributes,
        Map<String, String> labels) {}
