package hotline.shared.document;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names schemas after their types, and refuses to give two types one name: the second would overwrite the first. */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        Class<?> namesake = types.putIfAbsent(name, type);
        if (namesake != null && !namesake.equals(type)) {
            throw new IllegalStateException("The schema name %s stands for %s and for %s; give one @Schema(name = …)"
                    .formatted(name, namesake.getName(), type.getName()));
        }
        return name;
    }
}
