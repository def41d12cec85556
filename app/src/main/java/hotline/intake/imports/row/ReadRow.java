package hotline.intake.imports.row;

import hotline.request.ImportedRequest;
import java.util.List;
import java.util.Map;

/**
 * A line made into a request.
 *
 * @param attributes the old system's words that were kept, by name
 * @param labels those words' longer forms
 * @param flags what is remarkable about it
 */
public record ReadRow(
        ImportedRequest request, Map<String, String> attributes, Map<String, String> labels, List<Flag> flags) {}
