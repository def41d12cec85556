package hotline.security.endpoint;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document's frame: title, how to sign in, and the refusals that any endpoint can give. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentConfiguration {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    static {
        REFUSALS.put("400", "Something sent is not right; the fields are named");
        REFUSALS.put("401", "Not signed in");
        REFUSALS.put("403", "Not allowed for this person");
        REFUSALS.put("503", "Overloaded, or the database cannot be reached; Retry-After says when to try again");
    }

    @Bean
    OpenAPI apiDocument() {
        Components components = new Components();
        REFUSALS.forEach((status, meaning) -> components.addResponses(
                refusal(status), new ApiResponse().description(meaning).content(problemContent())));
        return new OpenAPI()
                .info(new Info()
                        .title("Hotline")
                        .version("v1")
                        .description("A county's 12345 hotline. Sign in with POST /api/v1/tokens and send the token"
                                + " as Authorization: Bearer. Every refusal is an application/problem+json."))
                .components(components
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OperationCustomizer commonRefusals() {
        return (operation, handler) -> {
            REFUSALS.keySet().forEach(status -> addUnlessDescribed(operation, status));
            return operation;
        };
    }

    private static void addUnlessDescribed(Operation operation, String status) {
        operation.getResponses().putIfAbsent(status, new ApiResponse().$ref(refusal(status)));
    }

    private static String refusal(String status) {
        return "Refusal" + status;
    }

    private static Content problemContent() {
        Schema<?> reference = new Schema<>().$ref(PROBLEM);
        return new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457; type is stable, detail is for people, facts and fields are for programs")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("requestId", new StringSchema())
                .addProperty("texts", new ObjectSchema())
                .addProperty("facts", new ObjectSchema())
                .addProperty("fields", new ArraySchema().items(new ObjectSchema()));
    }
}
