package hotline.request.acts.conference;

import hotline.request.Act;
import hotline.request.Proceeding.Kind;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts of a conference that names the departments (会商). */
public final class ConferenceRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.CONVENE, Convene.class, ConferenceConvened.class, ActGroup.DECIDING)
                    .when(Convene::isPossible),
            new ActType(Act.CONCLUDE, Conclude.class, ConferenceConcluded.class, ActGroup.DECIDING)
                    .when(OfferedWhen.open(Kind.CONFERENCE)));

    private ConferenceRoom() {}
}
