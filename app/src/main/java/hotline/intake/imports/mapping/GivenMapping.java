package hotline.intake.imports.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
            if (!parser.isExpectedStartArrayToken()) {
                return new Names(List.of(context.readValue(parser, String.class)));
            }
            JavaType names = context.getTypeFactory().constructCollectionType(List.class, String.class);
            return new Names(context.readValue(parser, names));
        }
    }
}
