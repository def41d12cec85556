package hotline.request.acts.passing;

import hotline.request.Act;
import hotline.request.Proceeding.Kind;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts within a department that passes its part on (内部转派). */
public final class PassingRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.PASS_ON, PassOn.class, PassedOn.class, ActGroup.HANDLING).quietly(),
            new ActType(Act.GIVE_PART, GivePart.class, PartGiven.class, ActGroup.HANDLING)
                    .quietly()
                    .when(OfferedWhen.openInOwnPart(Kind.PASSING_ON)));

    private PassingRoom() {}
}
