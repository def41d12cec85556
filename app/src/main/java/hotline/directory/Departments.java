package hotline.directory;

import hotline.directory.store.DepartmentRepository;
import hotline.shared.DepartmentKey;
import java.util.List;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds departments. */
@Component
public class Departments {

    private final DepartmentRepository departments;

    Departments(DepartmentRepository departments) {
        this.departments = departments;
    }

    /** The department with a key, retired or not; empty if there is none. */
    @Cacheable(cacheNames = "department", sync = true)
    public Mono<Department> find(DepartmentKey key) {
        return departments.find(key);
    }

    /** The departments of a division that a request can be dispatched to, by code; retired ones are left out. */
    @Cacheable(cacheNames = "departments-of-division", sync = true)
    public Mono<List<Department>> ofDivision(String divisionCode) {
        return departments.ofDivision(divisionCode, false).collectList();
    }

    /** Codes of the divisions that have departments, retired ones left out. */
    public Flux<String> divisions() {
        return departments.divisions();
    }
}
