package hotline.request.acts.adjudication;

import hotline.request.Act;
import hotline.request.Proceeding.Kind;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.Reason;
import java.util.List;

/** Acts on an appeal against how a round is counted (认定). */
public final class AdjudicationRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.APPEAL, Appeal.class, Appealed.class, ActGroup.COURSE).quietly(),
            new ActType(Act.ADJUDICATE, Adjudicate.class, Adjudicated.class, ActGroup.DECIDING)
                    .when(Reason.open(Kind.ADJUDICATION)));

    private AdjudicationRoom() {}
}
