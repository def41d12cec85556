package hotline.directory;

import hotline.shared.DepartmentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that requests are dispatched to.
 *
 * @param duties what it is competent for, in a few words each
 * @param aliases other names people use for it
 * @param townshipCode the township or functional area that it governs, if it does
 * @param retired kept for what refers to it, not to be chosen any more
 * @param version grows with each change
 */
public record Department(
        DepartmentKey key,
        String name,
        List<String> duties,
        List<String> aliases,
        DepartmentKind kind,
        @Nullable String townshipCode,
        boolean retired,
        int version)
        implements ReferenceEntry<Department> {

    public Department {
        duties = List.copyOf(duties);
        aliases = List.copyOf(aliases);
    }

    @Override
    public String code() {
        return key.code();
    }

    @Override
    public Department takingOver(Department described) {
        return new Department(
                key,
                described.name,
                described.duties,
                described.aliases,
                described.kind,
                described.townshipCode,
                false,
                version);
    }

    @Override
    public Department asRetired() {
        return new Department(key, name, duties, aliases, kind, townshipCode, true, version);
    }
}
