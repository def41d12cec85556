package hotline.supervision;

import hotline.request.Command;

/** An act or a warning by which a sweep answers an alarm. */
sealed interface Measure {

    /** An act on the request. */
    record Doing(Command command) implements Measure {}

    /** A warning for supervisors. */
    record Warning(WarningKind kind) implements Measure {}

    /** There is nothing to do any more. */
    record Nothing() implements Measure {}
}
