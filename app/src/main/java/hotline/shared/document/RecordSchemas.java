package hotline.shared.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads from types what their schemas need: every component of a record that is not {@link Nullable} is required.
 * Where anything can stand, the schema says so.
 * A type of many kinds, such as an event, is an open object that names its kind, because a client must live with kinds
 * that come later.
 */
final class RecordSchemas implements ModelConverter {

    private static final String OURS = "hotline.";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType type = TypeFactory.defaultInstance().constructType(annotated.getType());
        Class<?> raw = type.getRawClass();
        if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
            return new Schema<>();
        }
        if (!raw.getName().startsWith(OURS)) {
            return next(annotated, context, chain);
        }
        JsonTypeInfo kinds = raw.getAnnotation(JsonTypeInfo.class);
        if (kinds != null) {
            return open(kinds.property());
        }
        Schema<?> resolved = next(annotated, context, chain);
        if (resolved != null && raw.isRecord()) {
            require(definition(resolved, context), raw);
        }
        return resolved;
    }

    private static @Nullable Schema<?> next(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        return chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null;
    }

    private static Schema<?> open(String kind) {
        Schema<?> open = new ObjectSchema();
        open.setDescription("What belongs to the kind that '" + kind + "' names");
        open.addProperty(kind, new StringSchema());
        open.setRequired(List.of(kind));
        open.setAdditionalProperties(true);
        return open;
    }

    private static @Nullable Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
    }

    private static void require(@Nullable Schema<?> schema, Class<?> type) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        boolean leavesOutEmpty = Optional.ofNullable(type.getAnnotation(JsonInclude.class))
                .filter(include -> include.value() == JsonInclude.Include.NON_EMPTY)
                .isPresent();
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (RecordComponent component : type.getRecordComponents()) {
            if (!isNullable(component.getAnnotatedType()) && !(leavesOutEmpty && canBeEmpty(component.getType()))) {
                required.add(component.getName());
            }
            if (component.getType() == boolean.class && schema.getProperties().get(component.getName()) != null) {
                setFalse(schema.getProperties().get(component.getName()));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(JsonProperty.class) && !isNullable(method.getAnnotatedReturnType())) {
                required.add(method.getName());
            }
        }
        required.retainAll(schema.getProperties().keySet());
        schema.setRequired(List.copyOf(required));
    }

    /** Documents that a primitive flag is read as false where it is absent; a flag that has to be given has no default. */
    private static void setFalse(Schema<?> flag) {
        if (flag instanceof BooleanSchema primitive) {
            primitive.setDefault(false);
        }
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean canBeEmpty(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
