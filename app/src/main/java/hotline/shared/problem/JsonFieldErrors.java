package hotline.shared.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import hotline.shared.Coded;
import hotline.shared.problem.ProblemException.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the field of a JSON body that could not be read, such as {@code roles[0]}, and what it should have been. */
public final class JsonFieldErrors {

    private static final String BODY = "body";
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
    private static final Set<Class<?>> FLAGS = Set.of(boolean.class, Boolean.class);

    private JsonFieldErrors() {}

    /** The field that a failure to read JSON is about. */
    public static FieldError of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return noJson(failure.getLocation());
        }
        String field = path(mapping);
        if (mapping instanceof UnrecognizedPropertyException) {
            return new FieldError(field, "unknown-field");
        }
        if (mapping instanceof InvalidNullException) {
            return new FieldError(field, "NotNull");
        }
        Class<?> wanted = mapping instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (wanted == null) {
            return new FieldError(field, field.equals(BODY) ? "unreadable" : "type-mismatch");
        }
        if (wanted.isEnum()) {
            return new FieldError(field, "unknown-value", Map.of("allowed", allowed(wanted)));
        }
        return new FieldError(field, code(wanted, mapping));
    }

    private static FieldError noJson(@Nullable JsonLocation place) {
        return place == null
                ? new FieldError(BODY, "unreadable")
                : new FieldError(BODY, "no-json", Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
    }

    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        mapping.getPath().forEach(step -> {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        });
        return path.isEmpty() ? BODY : path.toString();
    }

    private static String code(Class<?> wanted, JsonMappingException mapping) {
        if (wanted == String.class) {
            boolean isText = mapping instanceof InvalidFormatException format && format.getValue() instanceof String;
            return isText ? "PlainText" : "expected-text";
        }
        if (FLAGS.contains(wanted)) {
            return "expected-flag";
        }
        if (WHOLE_NUMBERS.contains(wanted)) {
            return "expected-whole-number";
        }
        if (wanted == BigDecimal.class || wanted == double.class || wanted == Double.class) {
            return "expected-number";
        }
        return compound(wanted);
    }

    private static String compound(Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return "expected-day";
        }
        if (wanted == Instant.class || wanted == OffsetDateTime.class) {
            return "expected-instant";
        }
        if (wanted == LocalTime.class) {
            return "expected-time";
        }
        if (wanted == UUID.class) {
            return "expected-id";
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "expected-list";
        }
        if (isWrittenAsText(wanted)) {
            return "expected-text";
        }
        return wanted.isRecord() || Map.class.isAssignableFrom(wanted) ? "expected-object" : "type-mismatch";
    }

    private static boolean isWrittenAsText(Class<?> wanted) {
        return Arrays.stream(wanted.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value instanceof Coded coded ? coded.code() : value.toString())
                .collect(Collectors.joining(", "));
    }
}
