package hotline.request.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** The acts in the API document: the version they need, what they answer and how they are refused. */
@Configuration(proxyBeanMethods = false)
class ActDocument {

    private static final String ANSWER = ActAnswer.class.getSimpleName();

    private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    static {
        REFUSALS.put("404", "No such request, or not one that this person may see");
        REFUSALS.put("409", "The request's state does not allow the act, or the key was used for something else");
        REFUSALS.put("412", "Somebody else acted since the version in If-Match; read the request again");
        REFUSALS.put("422", "Understood, but a rule forbids it");
        REFUSALS.put("428", "If-Match is missing");
    }

    @Bean
    OpenApiCustomizer actAnswers() {
        return document -> {
            ModelConverters.getInstance().readAll(ActAnswer.class).forEach(document.getComponents()::addSchemas);
            document.getComponents().addResponses(ANSWER, answered("Done", "application/json", ANSWER));
            REFUSALS.forEach((status, meaning) -> document.getComponents()
                    .addResponses(refusal(status), answered(meaning, "application/problem+json", "Problem")));
        };
    }

    @Bean
    OperationCustomizer acts() {
        return (operation, handler) -> {
            if (isAct(handler)) {
                describe(operation);
            }
            return operation;
        };
    }

    /** Acts are the posts directly below a request that go through {@link HttpActs}. */
    private static boolean isAct(HandlerMethod handler) {
        RequestMapping place = handler.getBeanType().getAnnotation(RequestMapping.class);
        return handler.hasMethodAnnotation(PostMapping.class)
                && place != null
                && place.value().length == 1
                && place.value()[0].equals(HttpActs.PATH);
    }

    private static void describe(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(HttpHeaders.IF_MATCH)
                .required(true)
                .description("The version that was seen, as its answers give it: \"3\"")
                .schema(new StringSchema().pattern("\"?[0-9]{1,9}\"?")));
        operation.getResponses().addApiResponse("200", new ApiResponse().$ref(ANSWER));
        REFUSALS.keySet()
                .forEach(status ->
                        operation.getResponses().addApiResponse(status, new ApiResponse().$ref(refusal(status))));
    }

    private static String refusal(String status) {
        return "Act" + status;
    }

    private static ApiResponse answered(String meaning, String type, String schema) {
        MediaType content = new MediaType().schema(new Schema<>().$ref(schema));
        return new ApiResponse().description(meaning).content(new Content().addMediaType(type, content));
    }
}
