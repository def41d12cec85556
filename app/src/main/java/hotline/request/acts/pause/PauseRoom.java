package hotline.request.acts.pause;

import hotline.request.Act;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import hotline.shared.Actor;
import hotline.shared.Role;
import java.time.Instant;
import java.util.List;

/** Acts that stop and resume the clock (暂停). */
public final class PauseRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.PAUSE, Pause.class, Paused.class, ActGroup.DECIDING).when(OfferedWhen.IN_TIME),
            new ActType(Act.RESUME, Resume.class, Resumed.class, ActGroup.NEXT).when(PauseRoom::mayResume));

    private PauseRoom() {}

    private static boolean mayResume(ServiceRequest request, Actor actor, Instant now) {
        return actor.has(Role.SUPERVISOR) || OfferedWhen.OWN_LEAD.holds(request, actor, now);
    }
}
