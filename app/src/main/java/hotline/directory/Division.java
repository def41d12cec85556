package hotline.directory;

import org.jspecify.annotations.Nullable;

/**
 * A division of the country, from the province down to the village.
 *
 * @param code GB/T 2260 code with six digits, or the statistical code with nine (township) or twelve (village)
 * @param parentCode absent for the topmost
 * @param dispatchesClearCases whether a request whose department is beyond doubt is dispatched without an operator
 * @param retired kept for what refers to it, not to be chosen any more
 * @param version grows with each change
 */
public record Division(
        String code,
        String name,
        @Nullable String parentCode,
        DivisionLevel level,
        boolean dispatchesClearCases,
        boolean retired,
        int version)
        implements ReferenceEntry<Division> {

    @Override
    public Division takingOver(Division described) {
        return new Division(
                code, described.name, described.parentCode, described.level, dispatchesClearCases, false, version);
    }

    @Override
    public Division asRetired() {
        return new Division(code, name, parentCode, level, dispatchesClearCases, true, version);
    }

    /**
     * Tells whether this division can lie directly below another, which its code must show, since rights follow the
     * codes.
     */
    public boolean fitsUnder(Division parent) {
        boolean isInside = level.isAdministrative() || administrativeCode().equals(parent.administrativeCode());
        return isInside && code.length() == level.digits() && level.isBelow(parent.level);
    }

    /** The code of the administrative division that this one is or lies in. */
    public String administrativeCode() {
        return code.substring(0, 6);
    }
}
