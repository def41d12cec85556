package hotline.request.acts.reply;

import hotline.request.Act;
import hotline.request.Part;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts by which departments reply and replies are reviewed (答复, 审核). */
public final class ReplyRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.REPLY, Reply.class, Replied.class, ActGroup.NEXT)
                    .quietly()
                    .when(OfferedWhen.ownPart(ReplyRoom::isDue)),
            new ActType(Act.PASS_REPLY, PassReply.class, ReplyPassed.class, ActGroup.NEXT),
            new ActType(Act.REFUSE_REPLY, RefuseReply.class, ReplyRefused.class, ActGroup.NEXT));

    private ReplyRoom() {}

    private static boolean isDue(ServiceRequest request, Part part) {
        return part.acknowledgedAt() != null && (!part.isLead() || request.status() == RequestStatus.IN_PROGRESS);
    }
}
