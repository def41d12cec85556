package hotline.request;

import hotline.request.acts.acknowledgement.AcknowledgementRoom;
import hotline.request.acts.chasing.ChasingRoom;
import hotline.request.acts.sendback.SendBackRoom;
import hotline.request.acts.supervision.SupervisionRoom;
import hotline.shared.DepartmentKey;

/** Makes the commands that other modules give. */
public final class Commands {

    private Commands() {}

    /** The department takes its part on. */
    public static Command acknowledge() {
        return AcknowledgementRoom.acknowledge();
    }

    /** The time for sending back passed in silence. */
    public static Command fixResponsibility() {
        return SendBackRoom.fixResponsibility();
    }

    /** Reminds one of the departments that have an open part. */
    public static Command remind(DepartmentKey department, String text) {
        return ChasingRoom.remind(department, text);
    }

    /**
     * Orders the lead to answer for what a sweep found.
     *
     * @param level 1 to 3
     */
    public static Command supervise(int level, String cause, String text) {
        return SupervisionRoom.supervise(level, cause, text);
    }
}
