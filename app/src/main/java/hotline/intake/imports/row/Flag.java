package hotline.intake.imports.row;

import hotline.request.TimeAnomaly;
import hotline.shared.Coded;

/** Something about a line that was taken over all the same. */
public enum Flag implements Coded {
    COMPLETED_BEFORE_RECEIVED,
    TARGET_BEFORE_RECEIVED,
    LATER_THAN_NOW,
    SKIPPED_LOCAL_TIME,
    DEPARTMENT_UNKNOWN,
    TOWNSHIP_UNKNOWN,
    SUBJECT_UNKNOWN,
    NATURE_BLANK,
    DECLARED_UNKNOWN,
    DECLARED_IGNORED,
    COORDINATES_UNREADABLE,
    PHONE_UNREADABLE;

    static Flag of(TimeAnomaly anomaly) {
        return valueOf(anomaly.name());
    }
}
