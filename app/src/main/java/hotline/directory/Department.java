package hotline.directory;

import hotline.shared.DepartmentKey;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body that requests are dispatched to.
 *
 * @param duties what it is competent for, in a few words each
 * @param aliases other names people use for it
 * @param townshipCode the township or functional area that it governs, if it does
 * @param retired kept for what refers to it, not to be chosen any more
 * @param version grows with each change
 * @param formerNames names that it had before; old files still name it so
 */
public record Department(
        DepartmentKey key,
        String name,
        List<String> duties,
        List<String> aliases,
        DepartmentKind kind,
        @Nullable String townshipCode,
        boolean retired,
        int version,
        List<String> formerNames)
        implements ReferenceEntry<Department> {

    public Department {
        duties = List.copyOf(duties);
        aliases = List.copyOf(aliases);
        formerNames = List.copyOf(formerNames);
    }

    /** A department that was never renamed. */
    public Department(
            DepartmentKey key,
            String name,
            List<String> duties,
            List<String> aliases,
            DepartmentKind kind,
            @Nullable String townshipCode,
            boolean retired,
            int version) {
        this(key, name, duties, aliases, kind, townshipCode, retired, version, List.of());
    }

    @Override
    public String code() {
        return key.code();
    }

    @Override
    public Department takingOver(Department described) {
        return describedAs(described.name, described.duties, described.aliases, described.kind, false);
    }

    /** This department with another description; a name that it loses is remembered. */
    public Department describedAs(
            String name, List<String> duties, List<String> aliases, DepartmentKind kind, boolean retired) {
        List<String> former = Stream.concat(formerNames.stream(), Stream.of(this.name))
                .filter(old -> !old.equals(name))
                .distinct()
                .toList();
        return new Department(key, name, duties, aliases, kind, townshipCode, retired, version, former);
    }

    @Override
    public Department asRetired() {
        return new Department(key, name, duties, aliases, kind, townshipCode, true, version, formerNames);
    }
}
