package hotline.request.acts.adjudication;

import hotline.request.Act;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.shared.Actor;
import java.time.Instant;
import java.util.List;

/** Acts on an appeal against how a cycle is counted (认定). */
public final class AdjudicationRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.APPEAL, Appeal.class, Appealed.class, ActGroup.COURSE).quietly(),
            new ActType(Act.ADJUDICATE, Adjudicate.class, Adjudicated.class, ActGroup.DECIDING)
                    .when(AdjudicationRoom::isOfAnother));

    private AdjudicationRoom() {}

    /** Whether somebody else made the appeal that is decided next. */
    private static boolean isOfAnother(ServiceRequest request, Actor actor, Instant now) {
        return request.handling()
                .open(Kind.ADJUDICATION)
                .filter(appeal -> !appeal.openedBy().equals(actor.id()))
                .isPresent();
    }
}
