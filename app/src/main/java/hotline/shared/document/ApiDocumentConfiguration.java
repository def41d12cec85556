package hotline.shared.document;

import hotline.shared.AllowedToAnyone;
import hotline.shared.body.LargeBody;
import hotline.shared.problem.Problem;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.web.bind.annotation.RequestMapping;

/** The OpenAPI document's frame: title, how to sign in, how schemas are read from types, and the refusals. */
@Configuration(proxyBeanMethods = false)
@Import(ApiDocumentConfiguration.AfterAllOthers.class)
class ApiDocumentConfiguration {

    static {
        // one schema for each enum, so that a client has one type for it and not one for each record that uses it
        ModelResolver.enumsAsRef = true;
    }

    private static final String BEARER = "bearer";
    private static final String PROBLEM = Problem.class.getSimpleName();

    @Bean
    OpenAPI apiDocument() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hotline")
                        .version("v1")
                        .license(new License()
                                .name("Apache License 2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0"))
                        .description("A county's 12345 hotline. Sign in with POST /api/v1/tokens and send the token"
                                + " as Authorization: Bearer. Every refusal is an application/problem+json."))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OperationCustomizer openOperations() {
        return (operation, handler) ->
                handler.hasMethodAnnotation(AllowedToAnyone.class) ? operation.security(List.of()) : operation;
    }

    /** A file of text is the body as it is, where the handler method takes pieces of it or the exchange. */
    @Bean
    OperationCustomizer uploadedFiles() {
        return (operation, handler) -> {
            LargeBody large = handler.getMethodAnnotation(LargeBody.class);
            RequestMapping mapping = handler.getMethodAnnotation(RequestMapping.class);
            if (large != null && large.value() > 0 && mapping != null) {
                RequestBody body = operation.getRequestBody();
                Content content = body == null ? new Content() : body.getContent();
                for (String type : mapping.consumes()) {
                    content.addMediaType(type, new MediaType().schema(new StringSchema()));
                }
                operation.setRequestBody(new RequestBody().required(true).content(content));
            }
            return operation;
        };
    }

    /** The first that is registered is asked last. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelConverter typeReader(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ModelConverter recordReader() {
        return new RecordSchemas();
    }

    /** Customizers run as they are registered, and imports that are deferred are registered behind what scanning finds. */
    static final class AfterAllOthers implements DeferredImportSelector {

        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {Completion.class.getName()};
        }
    }

    /** Completes the API document once everybody has added to it. */
    @Configuration(proxyBeanMethods = false)
    static class Completion {

        @Bean
        OpenApiCustomizer sharedRefusals() {
            return document -> {
                ModelConverters.getInstance().readAll(Problem.class).forEach(document.getComponents()::addSchemas);
                for (Refusal refusal : Refusal.values()) {
                    document.getComponents()
                            .addResponses(
                                    refusal.answer(),
                                    new ApiResponse()
                                            .description(refusal.meaning())
                                            .content(problem()));
                }
            };
        }

        @Bean
        OpenApiCustomizer sentBooleans() {
            return SentBooleans::areOptional;
        }

        @Bean
        CompletedOperations completedOperations() throws IOException {
            ClassPathResource tags = new ClassPathResource("tags.properties", ApiDocumentConfiguration.class);
            return new CompletedOperations(PropertiesLoaderUtils.loadProperties(tags).entrySet().stream()
                    .collect(Collectors.toMap(tag -> tag.getKey().toString(), tag -> tag.getValue()
                            .toString())));
        }

        private static Content problem() {
            Schema<?> reference = new Schema<>().$ref(PROBLEM);
            return new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
        }
    }
}
