package hotline.request.acts.pause;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import java.util.List;

/** Acts that stop and resume the clock (暂停). */
public final class PauseRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.PAUSE, Pause.class, Paused.class, ActGroup.DECIDING),
            new ActType(Act.RESUME, Resume.class, Resumed.class, ActGroup.NEXT));

    private PauseRoom() {}
}
