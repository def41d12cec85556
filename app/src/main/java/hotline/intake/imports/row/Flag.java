package hotline.intake.imports.row;

import hotline.shared.Coded;

/** Something about a line that was taken over all the same. */
public enum Flag implements Coded {
    COMPLETED_BEFORE_RECEIVED,
    DEPARTMENT_UNKNOWN,
    TOWNSHIP_UNKNOWN,
    SUBJECT_UNKNOWN,
    NATURE_BLANK,
    DECLARED_UNKNOWN,
    DECLARED_IGNORED,
    COORDINATES_UNREADABLE,
    PHONE_UNREADABLE;

    @Override
    public String code() {
        return Coded.codeOf(this);
    }
}
