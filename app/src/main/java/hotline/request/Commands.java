package hotline.request;

import hotline.request.acts.acknowledgement.Acknowledge;
import hotline.request.acts.chasing.RemindDepartment;
import hotline.request.acts.sendback.FixResponsibility;
import hotline.request.acts.supervision.SuperviseForCause;
import hotline.shared.DepartmentKey;

/** Makes the commands that other modules give. */
public final class Commands {

    private Commands() {}

    /** The department takes its part on. */
    public static Command acknowledge() {
        return new Acknowledge();
    }

    /** The time for sending back passed in silence. */
    public static Command fixResponsibility() {
        return new FixResponsibility();
    }

    /** Reminds one of the departments that have an open part. */
    public static Command remind(DepartmentKey department, String text) {
        return new RemindDepartment(department, text);
    }

    /**
     * Orders the lead to answer for what a sweep found.
     *
     * @param level 1 to 3
     */
    public static Command supervise(int level, String cause, String text) {
        return new SuperviseForCause(level, cause, text);
    }
}
