package hotline.shared.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import hotline.shared.StorableCharacters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads texts, and refuses those that neither the database nor an answer could hold. */
final class StorableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !StorableCharacters.areAllIn(text)) {
            context.handleWeirdStringValue(String.class, text, "holds U+0000 or half of a surrogate pair");
        }
        return text;
    }
}
