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

/** What the departments of a list are called. */
@Component
class DepartmentNames {

    private static final int AT_ONCE = 8;

    private final Departments departments;

    DepartmentNames(Departments departments) {
        this.departments = departments;
    }

    Mono<Map<DepartmentKey, String>> of(Stream<@Nullable DepartmentKey> keys) {
        return Flux.fromStream(keys.filter(Objects::nonNull))
                .distinct()
                .flatMap(departments::find, AT_ONCE)
                .collectMap(Department::key, Department::name);
    }
}
