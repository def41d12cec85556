package hotline.shared.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads days and times from ISO 8601 alone: a number is no day since 1970, and a list of numbers is no date. */
final class OnlyFromText<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient JsonDeserializer<? extends T> reader;

    OnlyFromText(Class<T> type, JsonDeserializer<? extends T> reader) {
        super(type);
        this.type = type;
        this.reader = reader;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        String text = parser.getText();
        // Jackson's own readers would take a run of digits for seconds since 1970
        return text.length() < 5 || text.chars().allMatch(Character::isDigit)
                ? type.cast(context.handleWeirdStringValue(type, text, "not ISO 8601"))
                : reader.deserialize(parser, context);
    }
}
