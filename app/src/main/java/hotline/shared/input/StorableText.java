package hotline.shared.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotationMap;
import hotline.shared.check.ChecksCharacters;
import hotline.shared.check.StorableCharacters;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts, and refuses those that neither the database nor an answer could hold, unless a constraint of the field does
 * so itself.
 */
final class StorableText extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    StorableText() {
        super(String.class);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return isChecked(property) ? StringDeserializer.instance : this;
    }

    /** Elements of lists have constraints of their own, which cannot be seen from here. */
    static boolean isChecked(@Nullable BeanProperty property) {
        return property != null
                && property.getMember() != null
                && property.getType().hasRawClass(String.class)
                && isChecked(property.getMember().getAllAnnotations());
    }

    private static boolean isChecked(AnnotationMap annotations) {
        return StreamSupport.stream(annotations.annotations().spliterator(), false)
                .anyMatch(constraint -> constraint.annotationType().isAnnotationPresent(ChecksCharacters.class));
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
