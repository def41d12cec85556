package hotline.request.acts.desk;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

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
}
