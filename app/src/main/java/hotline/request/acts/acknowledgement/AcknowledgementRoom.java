package hotline.request.acts.acknowledgement;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts by which a department takes its part on (签收) and contacts the caller. */
public final class AcknowledgementRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.ACKNOWLEDGE, Acknowledge.class, Acknowledged.class, ActGroup.NEXT)
                    .quietly()
                    .when(OfferedWhen.ownPart((request, part) -> part.acknowledgedAt() == null)),
            new ActType(Act.CONTACT, Contact.class, Contacted.class, ActGroup.HANDLING)
                    .quietly()
                    .when(OfferedWhen.ownPart((request, part) ->
                            part.contactedAt() == null && !request.matter().anonymous())));

    private AcknowledgementRoom() {}

    /** The department takes its part on. */
    public static Command acknowledge() {
        return new Acknowledge();
    }
}
