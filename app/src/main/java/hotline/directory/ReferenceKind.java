package hotline.directory;

import hotline.shared.Coded;

/** The kinds of reference data whose changes are logged. */
public enum ReferenceKind implements Coded {
    DIVISION("parentCode"),
    DEPARTMENT("townshipCode"),
    SUBJECT("parentCode"),
    DISPATCH_CATALOGUE("lead"),
    STAFF("department");

    private final String reference;

    ReferenceKind(String reference) {
        this.reference = reference;
    }

    /** The field that refers to another entry. */
    public String reference() {
        return reference;
    }
}
