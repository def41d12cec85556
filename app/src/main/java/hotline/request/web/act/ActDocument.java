package hotline.request.web.act;

import hotline.request.Lifecycle;
import hotline.request.acts.ActType;
import hotline.request.acts.Rooms;
import hotline.shared.Role;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** The acts in the API document: each by its name, with its command, who may do it, its answer and how it is refused. */
@Configuration(proxyBeanMethods = false)
class ActDocument {

    private static final String ANSWER = ActAnswer.class.getSimpleName();
    private static final String JSON = "application/json";

    private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    static {
        REFUSALS.put("404", "No such request, or not one that this person may see");
        REFUSALS.put("409", "The request's state does not allow the act, or the key was used for something else");
        REFUSALS.put("412", "Somebody else acted since the version in If-Match; read the request again");
        REFUSALS.put("422", "Understood, but a rule forbids it");
        REFUSALS.put("428", "If-Match is missing");
    }

    @Bean
    OpenApiCustomizer acts() {
        return document -> {
            ModelConverters.getInstance().readAll(ActAnswer.class).forEach(document.getComponents()::addSchemas);
            document.getComponents().addResponses(ANSWER, answered("Done", JSON, ANSWER));
            REFUSALS.forEach((status, meaning) -> document.getComponents()
                    .addResponses(refusal(status), answered(meaning, "application/problem+json", "Problem")));
            Rooms.ALL.forEach(type -> describe(type, document));
        };
    }

    private static void describe(ActType type, OpenAPI document) {
        PathItem place = document.getPaths().get(ActMappings.addressOf(type));
        if (place == null) {
            return;
        }
        String name = type.command().getSimpleName() + "Command";
        Schema<?> command = CommandSchema.of(type.command(), document.getComponents());
        document.getComponents().addSchemas(name, command);
        Operation operation = place.getPost();
        operation
                .operationId(Introspector.decapitalize(type.command().getSimpleName()))
                .summary(command.getDescription())
                .description("For: " + roles(type))
                .tags(List.of("acts"))
                .parameters(new ArrayList<>(operation.getParameters()))
                .addParametersItem(seenVersion())
                .requestBody(body(name, command));
        operation.getResponses().clear();
        operation.getResponses().addApiResponse("200", new ApiResponse().$ref(ANSWER));
        REFUSALS.keySet()
                .forEach(status ->
                        operation.getResponses().addApiResponse(status, new ApiResponse().$ref(refusal(status))));
    }

    private static String roles(ActType type) {
        return Lifecycle.rolesOf(type.act()).stream().map(Role::code).sorted().collect(Collectors.joining(", "));
    }

    private static RequestBody body(String name, Schema<?> command) {
        boolean isNeeded =
                command.getRequired() != null && !command.getRequired().isEmpty();
        return new RequestBody().required(isNeeded).content(content(JSON, name));
    }

    private static Parameter seenVersion() {
        return new Parameter()
                .in("header")
                .name(HttpHeaders.IF_MATCH)
                .required(true)
                .description("The version that was seen, as its answers give it: \"3\"")
                .schema(new StringSchema().pattern("\"?[0-9]{1,9}\"?"));
    }

    private static String refusal(String status) {
        return "Act" + status;
    }

    private static ApiResponse answered(String meaning, String type, String schema) {
        return new ApiResponse().description(meaning).content(content(type, schema));
    }

    private static Content content(String type, String schema) {
        return new Content()
                .addMediaType(type, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema)));
    }
}
