package hotline.request.acts.signature;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import java.util.List;

/** Acts of a department's head on a reply (审签). */
public final class SignatureRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.SIGN, Sign.class, Signed.class, ActGroup.NEXT).quietly(),
            new ActType(Act.RETURN_DRAFT, ReturnDraft.class, DraftReturned.class, ActGroup.HANDLING));

    private SignatureRoom() {}
}
