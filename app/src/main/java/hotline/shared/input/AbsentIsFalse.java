package hotline.shared.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads {@code true} and {@code false}; a box that is not mentioned is not ticked, but {@code null} is no answer. */
final class AbsentIsFalse extends StdScalarDeserializer<Boolean> {

    private static final long serialVersionUID = 1L;

    AbsentIsFalse() {
        super(boolean.class);
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_TRUE) || parser.hasToken(JsonToken.VALUE_FALSE)) {
            return parser.getBooleanValue();
        }
        return (Boolean) context.handleUnexpectedToken(boolean.class, parser);
    }

    @Override
    public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
        return context.reportInputMismatch(this, "null is neither true nor false");
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return false;
    }
}
