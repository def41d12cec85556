package hotline.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Takes no text that cannot be kept as it was sent: U+0000, which PostgreSQL cannot store, and half a surrogate pair,
 * which UTF-8 cannot write. Stands before every body, so that no endpoint can forget it.
 */
@JsonComponent
class WellFormedText extends JsonDeserializer<String> {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(WellFormedText::cannotBeKept)) {
            throw context.weirdStringException("", String.class, "holds what cannot be kept");
        }
        return text;
    }

    private static boolean cannotBeKept(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
