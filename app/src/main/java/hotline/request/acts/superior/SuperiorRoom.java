package hotline.request.acts.superior;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import java.util.List;

/** Acts on what the upper platform answers. */
public final class SuperiorRoom {

    public static final List<ActType> ACTS =
            List.of(new ActType(Act.SUPERIOR_ANSWER, SuperiorAnswer.class, SuperiorAnswered.class, ActGroup.CHASING)
                    .when((request, actor, now) -> request.standing().superior() != null));

    private SuperiorRoom() {}
}
