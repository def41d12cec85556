package hotline.shared.document;

import hotline.shared.IdempotencyHeader;
import hotline.shared.document.Refusal.Described;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;

/**
 * Gives every operation of the finished document, wherever it came from, its name, its version and its refusals, and sorts
 * what has no order of its own, so that every start makes the same document.
 */
final class CompletedOperations implements OpenApiCustomizer {

    private static final String VERSION = "The version that was seen, as the answers give it: \"3\"";
    private static final String VERSION_PATTERN = "^\"?[0-9]{1,9}\"?$";

    private final Map<String, String> tags;

    /** @param tags what each group of operations is about */
    CompletedOperations(Map<String, String> tags) {
        this.tags = tags;
    }

    @Override
    public void customise(OpenAPI document) {
        Paths paths = new Paths();
        new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
        document.setPaths(paths);
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        Set<String> used = new TreeSet<>();
        document.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            complete(new Described(method, path, operation));
            used.addAll(operation.getTags());
        }));
        document.setTags(used.stream()
                .map(tag -> new Tag().name(tag).description(tags.get(tag)))
                .toList());
    }

    private static void complete(Described described) {
        HttpMethod method = described.method();
        Operation operation = described.operation();
        operation.setOperationId(OperationNames.id(method, described.path()));
        operation.setTags(List.of(OperationNames.tag(method, described.path())));
        if (OperationNames.isAct(method, described.path())) {
            addHeader(described, HttpHeaders.IF_MATCH);
            addHeader(described, IdempotencyHeader.NAME);
        }
        described.parameters().stream().filter(Described::isVersion).forEach(CompletedOperations::require);
        described.parameters().stream()
                .filter(each -> IdempotencyHeader.NAME.equals(each.getName()))
                .forEach(CompletedOperations::describeKey);
        operation.setResponses(answers(described));
    }

    private static void addHeader(Described described, String name) {
        if (described.parameters().stream().noneMatch(each -> name.equals(each.getName()))) {
            described
                    .operation()
                    .addParametersItem(new Parameter().in("header").name(name).schema(new StringSchema()));
        }
    }

    private static void require(Parameter version) {
        version.required(true).description(VERSION).schema(new StringSchema().pattern(VERSION_PATTERN));
    }

    private static void describeKey(Parameter key) {
        key.required(false)
                .description("The same key with the same body gives the same answer and has its effect once")
                .schema(new StringSchema().minLength(1).maxLength(IdempotencyHeader.LONGEST));
    }

    /** What the operation says itself, and beside it whatever refusal is possible. */
    private static ApiResponses answers(Described described) {
        Map<String, ApiResponse> answers = new TreeMap<>(described.operation().getResponses());
        for (Refusal refusal : Refusal.values()) {
            if (refusal.isPossible(described)) {
                answers.putIfAbsent(refusal.status(), new ApiResponse().$ref(refusal.answer()));
            }
        }
        ApiResponses sorted = new ApiResponses();
        sorted.putAll(answers);
        return sorted;
    }
}
