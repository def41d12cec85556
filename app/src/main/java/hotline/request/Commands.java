package hotline.request;

import hotline.request.acts.acknowledgement.AcknowledgementRoom;
import hotline.request.acts.chasing.ChasingRoom;
import hotline.request.acts.desk.DeclineReason;
import hotline.request.acts.desk.DeskRoom;
import hotline.request.acts.desk.TransferTarget;
import hotline.request.acts.dispatch.DispatchRoom;
import hotline.request.acts.sendback.SendBackRoom;
import hotline.request.acts.supervision.SupervisionRoom;
import hotline.shared.DepartmentKey;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the commands that other modules give. */
public final class Commands {

    private Commands() {}

    /**
     * Sends a request that waits for it to one department.
     *
     * @param chosenProposal rank of the proposal that was followed, from 1
     */
    public static Command dispatch(DepartmentKey department, @Nullable Integer chosenProposal) {
        return DispatchRoom.dispatch(department, chosenProposal);
    }

    /** The hotline answers at once. */
    public static Command answer(String text) {
        return DeskRoom.answer(text);
    }

    /**
     * The request is not accepted.
     *
     * @param reason one of {@link #declineReasons()}
     * @param toldRoute the way that the caller was told
     */
    public static Command decline(String reason, String toldRoute) {
        return DeskRoom.decline(DeclineReason.of(reason), toldRoute);
    }

    /**
     * Hands a request to another service.
     *
     * @param target one of {@link #transferTargets()}
     */
    public static Command transfer(String target, @Nullable String note) {
        return DeskRoom.transfer(TransferTarget.of(target), note);
    }

    /** The caller called again about the same matter. */
    public static Command repeatCall(String text) {
        return ChasingRoom.repeatCall(text);
    }

    /** The codes of the reasons for which a request is not accepted. */
    public static List<String> declineReasons() {
        return Arrays.stream(DeclineReason.values()).map(DeclineReason::code).toList();
    }

    /** The codes of the services that requests are handed to. */
    public static List<String> transferTargets() {
        return Arrays.stream(TransferTarget.values()).map(TransferTarget::code).toList();
    }

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
