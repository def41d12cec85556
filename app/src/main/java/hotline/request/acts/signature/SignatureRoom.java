package hotline.request.acts.signature;

import hotline.request.Act;
import hotline.request.Proceeding.Kind;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts of a department's head on a reply (审签). */
public final class SignatureRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.SIGN, Sign.class, Signed.class, ActGroup.NEXT)
                    .quietly()
                    .when(OfferedWhen.openInOwnPart(Kind.SIGNATURE)),
            new ActType(Act.RETURN_DRAFT, ReturnDraft.class, DraftReturned.class, ActGroup.HANDLING)
                    .when(OfferedWhen.openInOwnPart(Kind.SIGNATURE)));

    private SignatureRoom() {}
}
