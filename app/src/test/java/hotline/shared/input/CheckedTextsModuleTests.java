package hotline.shared.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.CallForm;
import hotline.shared.check.ChecksCharacters;
import hotline.testing.HotlineTest;
import jakarta.validation.Valid;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** A text that is read unchecked, since a constraint of its field checks it, is always validated. */
@HotlineTest
class CheckedTextsModuleTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ObjectMapper json;

    @Test
    void everyBodyWithSuchATextIsValidated() {
        List<String> unchecked = mapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                // checked by the intake itself, together with what it looks up
                .filter(parameter -> parameter.getParameterType() != CallForm.class)
                .flatMap(this::unchecked)
                .toList();

        assertThat(unchecked).isEmpty();
    }

    @Test
    void thePartsOfACallAreValidatedWithIt() {
        assertThat(unchecked(json.constructType(CallForm.class), "call", true)).isEmpty();
    }

    private Stream<String> unchecked(MethodParameter body) {
        JavaType type = json.constructType(body.getGenericParameterType());
        return unchecked(type, body.toString(), body.hasParameterAnnotation(Valid.class));
    }

    private Stream<String> unchecked(JavaType type, String path, boolean isValidated) {
        if (type.isContainerType()) {
            return unchecked(type.getContentType(), path, isValidated);
        }
        if (!type.getRawClass().isRecord()) {
            return Stream.empty();
        }
        return Arrays.stream(type.getRawClass().getRecordComponents())
                .flatMap(component -> unchecked(component, field(component), path, isValidated));
    }

    private Stream<String> unchecked(RecordComponent part, AnnotatedElement field, String path, boolean isValidated) {
        boolean isReadUnchecked = Arrays.stream(field.getAnnotations())
                .anyMatch(constraint -> constraint.annotationType().isAnnotationPresent(ChecksCharacters.class));
        if (isReadUnchecked && !isValidated) {
            return Stream.of(path + "." + part.getName());
        }
        return unchecked(
                json.constructType(part.getGenericType()),
                path + "." + part.getName(),
                isValidated && field.isAnnotationPresent(Valid.class));
    }

    private static AnnotatedElement field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
