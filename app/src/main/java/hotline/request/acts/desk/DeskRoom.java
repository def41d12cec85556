package hotline.request.acts.desk;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts that the hotline's desk does without a department. */
public final class DeskRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.ANSWER, Answer.class, AnsweredDirectly.class, ActGroup.COURSE),
            new ActType(Act.DECLINE, Decline.class, Declined.class, ActGroup.COURSE).when(OfferedWhen.IN_TIME),
            new ActType(Act.TRANSFER, Transfer.class, Transferred.class, ActGroup.COURSE).when(OfferedWhen.IN_TIME),
            new ActType(Act.RETURN, ReturnRequest.class, Returned.class, ActGroup.COURSE),
            new ActType(Act.VOID, VoidRequest.class, Voided.class, ActGroup.COURSE).when(OfferedWhen.IN_TIME),
            new ActType(Act.CLOSE, Close.class, Closed.class, ActGroup.NEXT).quietly());

    private DeskRoom() {}

    /** The hotline answers at once. */
    public static Command answer(String text) {
        return new Answer(text);
    }

    /** The request is not accepted, and the caller was told the way that law provides. */
    public static Command decline(DeclineReason reason, String toldRoute) {
        return new Decline(reason, toldRoute);
    }

    /** Hands the request to another service. */
    public static Command transfer(TransferTarget target, @Nullable String note) {
        return new Transfer(target, note);
    }
}
