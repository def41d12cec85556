package hotline.request.acts.dispatch;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.events.RequestEvent;
import hotline.request.handling.Clocks;
import hotline.shared.DepartmentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts that send a request to departments (派单, 改派). */
public final class DispatchRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.DISPATCH, Dispatch.class, Dispatched.class, ActGroup.NEXT),
            new ActType(Act.REASSIGN, Reassign.class, Reassigned.class, ActGroup.DECIDING));

    private DispatchRoom() {}

    /** Sends the request to one department, by the proposal of the rank given if it was one. */
    public static Command dispatch(DepartmentKey department, @Nullable Integer chosenProposal) {
        return new Dispatch(department, List.of(), null, chosenProposal, null);
    }

    /** Puts other departments in place. */
    public static Command reassign(DepartmentKey lead, List<DepartmentKey> supporting, String reason) {
        return new Reassign(lead, supporting, reason, null);
    }

    /** The program follows the first of the proposals by itself, since nothing speaks for another. */
    public static RequestEvent clearCase(DepartmentKey lead, @Nullable Integer catalogueVersion, Clocks clocks) {
        return Dispatched.ofClearCase(lead, catalogueVersion, clocks);
    }
}
