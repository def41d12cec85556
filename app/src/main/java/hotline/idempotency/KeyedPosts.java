package hotline.idempotency;

import hotline.shared.IdempotencyHeader;
import hotline.shared.IdempotentByItself;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** Decides which POSTs are repeatable by their key, for the program and for the API document. */
@Configuration(proxyBeanMethods = false)
class KeyedPosts {

    /**
     * Tells whether the answers of a handler method are kept, which holds for each POST of the API that is not marked
     * otherwise.
     */
    static boolean isKept(HandlerMethod handler) {
        return isPost(handler) && !handler.hasMethodAnnotation(IdempotentByItself.class);
    }

    private static boolean isPost(HandlerMethod handler) {
        return handler.hasMethodAnnotation(PostMapping.class)
                && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
    }

    @Bean
    OperationCustomizer repetition() {
        return (operation, handler) -> {
            IdempotentByItself itself = handler.getMethodAnnotation(IdempotentByItself.class);
            if (itself != null) {
                addToDescription(operation, "May be repeated: " + itself.because() + ".");
            } else if (isPost(handler)) {
                describeKey(operation);
            }
            return operation;
        };
    }

    private static void describeKey(Operation operation) {
        operation.addParametersItem(
                new Parameter().in("header").name(IdempotencyHeader.NAME).schema(new StringSchema()));
    }

    private static void addToDescription(Operation operation, String sentence) {
        String before = operation.getDescription();
        operation.setDescription(before == null ? sentence : before + " " + sentence);
    }
}
