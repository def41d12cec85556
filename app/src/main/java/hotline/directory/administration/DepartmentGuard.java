package hotline.directory.administration;

import hotline.directory.Department;
import hotline.directory.DirectoryProblem;
import hotline.directory.OpenWork;
import hotline.shared.Folding;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps names of active departments apart, since people and old files know them by name, and asks what becomes of the open
 * requests of one that is retired.
 */
@Component
final class DepartmentGuard implements Guard<Department> {

    // two who name departments at once would not see each other's
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('department names of ' || :division, 0))";

    private final OpenWork work;
    private final DatabaseClient database;

    DepartmentGuard(OpenWork work, DatabaseClient database) {
        this.work = work;
        this.database = database;
    }

    @Override
    public Mono<Void> begin(String owner) {
        return database.sql(ONE_AT_A_TIME).bind("division", owner).then();
    }

    @Override
    public Mono<Void> check(String owner, List<Department> kept, List<Department> changed, Said said) {
        Map<String, Department> before = kept.stream().collect(Collectors.toMap(Department::code, Function.identity()));
        requireOwnNames(before, changed, said);
        List<Department> retiring = changed.stream()
                .filter(Department::retired)
                .filter(department -> before.containsKey(department.code())
                        && !before.get(department.code()).retired())
                .toList();
        return retiring.isEmpty() || said.openRequests() == OpenRequests.STAY
                ? Mono.empty()
                : work.of(owner, retiring.stream().map(Department::code).toList())
                        .flatMap(open -> open.isEmpty() ? Mono.empty() : Mono.error(openWork(retiring, open)));
    }

    private static void requireOwnNames(Map<String, Department> before, List<Department> changed, Said said) {
        Map<String, Department> after = new HashMap<>(before);
        changed.forEach(department -> after.put(department.code(), department));
        Map<String, List<Department>> byName = after.values().stream()
                .filter(department -> !department.retired())
                .collect(Collectors.groupingBy(department -> Folding.code(department.name())));
        List<FieldError> clashes = new ArrayList<>();
        for (Department department : changed) {
            if (hasName(department, before.get(department.code()))) {
                continue;
            }
            byName.getOrDefault(Folding.code(department.name()), List.of()).stream()
                    .filter(other -> !department.retired() && !other.code().equals(department.code()))
                    .findFirst()
                    .ifPresent(other -> clashes.add(new FieldError(
                            said.placeOf().apply(department.code()),
                            "name-taken",
                            Map.of("name", other.name(), "code", other.code()))));
        }
        if (!clashes.isEmpty()) {
            throw new ProblemException(DirectoryProblem.NAME_TAKEN, Map.of("count", clashes.size()), clashes);
        }
    }

    /** Whatever name an active department has already is not taken from it by a change of something else. */
    private static boolean hasName(Department department, @Nullable Department before) {
        return before != null
                && !before.retired()
                && Folding.code(before.name()).equals(Folding.code(department.name()));
    }

    private static ProblemException openWork(List<Department> retiring, Map<String, Long> open) {
        String departments = retiring.stream()
                .filter(department -> open.containsKey(department.code()))
                .map(department -> department.name() + " (" + department.code() + "): " + open.get(department.code()))
                .collect(Collectors.joining("; "));
        long count = open.values().stream().mapToLong(Long::longValue).sum();
        return new ProblemException(DirectoryProblem.OPEN_REQUESTS, Map.of("count", count, "departments", departments));
    }
}
