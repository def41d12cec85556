package hotline.intake.imports.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it came in, with whatever was left out.
 *
 * @param deadline {@code computed}, or absent
 */
public record GivenMapping(
        @Nullable String source,
        @Nullable FileFormat format,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String zone,
        @Nullable String timeFormat,
        @Nullable String deadline,
        @Nullable Map<String, @Nullable Names> columns,
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> values,
        @Nullable Map<String, @Nullable String> attributes,
        @Nullable Map<String, @Nullable String> labels,
        @Nullable Map<String, @Nullable String> midnights) {

    /** One column or several. */
    @JsonDeserialize(using = NamesReader.class)
    record Names(List<String> all) {}

    static final class NamesReader extends JsonDeserializer<Names> {
        @Override
        public Names deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<String> names = new ArrayList<>();
            if (parser.isExpectedStartArrayToken()) {
                while (parser.nextToken() != com.fasterxml.jackson.core.JsonToken.END_ARRAY) {
                    names.add(Objects.requireNonNullElse(parser.getValueAsString(), ""));
                }
            } else {
                names.add(Objects.requireNonNullElse(parser.getValueAsString(), ""));
            }
            return new Names(List.copyOf(names));
        }
    }
}
