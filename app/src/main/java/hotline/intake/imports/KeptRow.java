package hotline.intake.imports;

import hotline.request.DeclaredVerdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of a line that is kept beside its request. */
public record KeptRow(
        String externalId,
        String requestNumber,
        @Nullable DeclaredVerdict declared,
        Map<String, String> attributes,
        Map<String, String> labels) {}
