package hotline.shared.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids written out in full: Java fills up short ones, and Jackson reads Base64 as well. */
final class WholeUuid extends StdScalarDeserializer<UUID> {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    WholeUuid() {
        super(UUID.class);
    }

    /**
     * The id that a text is.
     *
     * @throws IllegalArgumentException if it is none
     */
    static UUID of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("no id");
        }
        return UUID.fromString(text);
    }

    @Override
    public @Nullable UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (UUID) context.handleUnexpectedToken(UUID.class, parser);
        }
        String text = parser.getText();
        return text.matches(FORM)
                ? UUID.fromString(text)
                : (UUID) context.handleWeirdStringValue(UUID.class, text, "no id written out in full");
    }
}
