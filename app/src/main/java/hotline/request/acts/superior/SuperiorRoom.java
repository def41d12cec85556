package hotline.request.acts.superior;

import hotline.request.Act;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.shared.Actor;
import hotline.shared.Role;
import java.time.Instant;
import java.util.List;

/** Acts on what the superior platform answers. */
public final class SuperiorRoom {

    public static final List<ActType> ACTS =
            List.of(new ActType(Act.SUPERIOR_ANSWER, SuperiorAnswer.class, SuperiorAnswered.class, ActGroup.CHASING)
                    .when(SuperiorRoom::isAnswerToEnter));

    private SuperiorRoom() {}

    /** A supervisor enters what nobody asked for too. */
    private static boolean isAnswerToEnter(ServiceRequest request, Actor actor, Instant now) {
        return request.standing().superior() != null
                && (actor.has(Role.SUPERVISOR)
                        || request.handling().open(Kind.SUPERIOR).isPresent());
    }
}
