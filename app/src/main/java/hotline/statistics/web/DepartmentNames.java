package hotline.statistics.web;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.shared.DepartmentKey;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the names of a list's departments. */
@Component
class DepartmentNames {

    /** Names that were found. A template asks for each line's, which may have no department. */
    record Known(Map<DepartmentKey, String> names) {

        /** The name, or the code of a department that the directory does not have; absent where there is none. */
        public @Nullable String name(@Nullable DepartmentKey key) {
            return key == null ? null : names.getOrDefault(key, key.code());
        }
    }

    private static final int AT_ONCE = 8;

    private final Departments departments;

    DepartmentNames(Departments departments) {
        this.departments = departments;
    }

    Mono<Known> of(Stream<@Nullable DepartmentKey> keys) {
        return Flux.fromStream(keys.filter(Objects::nonNull))
                .distinct()
                .flatMap(departments::find, AT_ONCE)
                .collectMap(Department::key, Department::name)
                .map(Known::new);
    }
}
