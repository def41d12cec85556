package hotline.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** How large a division is: the six-digit ones are administrative, the others lie inside a county. */
public enum DivisionLevel implements Coded {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    /** A development zone or the like that statistics treat as a township. */
    FUNCTIONAL_AREA,
    VILLAGE;

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }

    /** Whether a hotline can be run at this level; townships and villages only say where something is. */
    public boolean isAdministrative() {
        return compareTo(COUNTY) <= 0;
    }
}
