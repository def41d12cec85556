package hotline.shared.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets bodies leave out what is either true or false: a box that is not mentioned is not ticked. */
final class SentBooleans {

    private final Components components;
    private final Set<String> seen = new HashSet<>();
    private final Deque<Schema<?>> open = new ArrayDeque<>();

    private SentBooleans(Components components) {
        this.components = components;
    }

    static void areOptional(OpenAPI document) {
        SentBooleans sent = new SentBooleans(document.getComponents());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> sent.add(content.getSchema()));
        sent.relax();
    }

    private void relax() {
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            if (schema.getProperties() != null) {
                relax(schema);
            }
            add(schema.getItems());
            if (schema.getAdditionalProperties() instanceof Schema<?> values) {
                add(values);
            }
        }
    }

    private void relax(Schema<?> schema) {
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        schema.getProperties().forEach((name, property) -> {
            if ("boolean".equals(property.getType()) && Boolean.FALSE.equals(property.getDefault())) {
                required.remove(name);
            }
            add(property);
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private void add(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference == null) {
            open.push(schema);
        } else if (seen.add(reference)) {
            add(components.getSchemas().get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length())));
        }
    }
}
