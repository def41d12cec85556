package hotline.request.web.act;

import hotline.request.Command;
import hotline.shared.DepartmentKey;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** The JSON schema of a command, as {@link CommandBinder} reads it. */
final class CommandSchema {

    private static final String KEY = "#/components/schemas/" + DepartmentKey.class.getSimpleName();
    private static final String CODE = "its code, or with its division 141122:015 for another division's";
    private static final int LONGEST_CODE = 27;

    private CommandSchema() {}

    /** The schema of a command; schemas that it refers to are added to the document's. */
    static Schema<?> of(Class<? extends Command> command, Components components) {
        ResolvedSchema resolved =
                ModelConverters.getInstance().readAllAsResolvedSchema(new AnnotatedType(command).resolveAsRef(false));
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (components.getSchemas().get(name) == null && !name.equals(command.getSimpleName())) {
                components.addSchemas(name, schema);
            }
        });
        Schema<?> schema = resolved.schema;
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((name, property) -> typed(property));
        }
        schema.setRequired(ActField.of(command).stream()
                .filter(ActField::required)
                .map(ActField::name)
                .toList());
        return schema;
    }

    /** Departments are named by their codes, which the reader's division completes. */
    private static Schema<?> typed(Schema<?> property) {
        if (KEY.equals(property.get$ref())) {
            return code();
        }
        if (property.getItems() != null && KEY.equals(property.getItems().get$ref())) {
            property.setItems(code());
        }
        return property;
    }

    private static Schema<?> code() {
        return new StringSchema().maxLength(LONGEST_CODE).description(CODE);
    }
}
