package hotline.request.acts.sendback;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import java.util.List;

/** Acts on a department's view that it is not competent (退单). */
public final class SendBackRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.SEND_BACK, SendBack.class, SentBack.class, ActGroup.HANDLING),
            new ActType(Act.GRANT_SEND_BACK, GrantSendBack.class, SendBackGranted.class, ActGroup.NEXT),
            new ActType(Act.REFUSE_SEND_BACK, RefuseSendBack.class, SendBackRefused.class, ActGroup.DECIDING),
            new ActType(Act.HANDLE_FIRST, HandleFirst.class, HandlingOrderedFirst.class, ActGroup.DECIDING),
            new ActType(Act.FIX_RESPONSIBILITY, FixResponsibility.class, ResponsibilityFixed.class, ActGroup.DECIDING));

    private SendBackRoom() {}

    /** The time for sending back passed in silence. */
    public static Command fixResponsibility() {
        return new FixResponsibility();
    }
}
