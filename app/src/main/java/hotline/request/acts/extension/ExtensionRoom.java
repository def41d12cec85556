package hotline.request.acts.extension;

import hotline.request.Act;
import hotline.request.Proceeding.Kind;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts on more time (延期). */
public final class ExtensionRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.ASK_EXTENSION, AskExtension.class, ExtensionAsked.class, ActGroup.HANDLING)
                    .quietly()
                    .when(OfferedWhen.OWN_LEAD.and(OfferedWhen.IN_TIME).butNot(OfferedWhen.open(Kind.EXTENSION))),
            new ActType(Act.GRANT_EXTENSION, GrantExtension.class, ExtensionGranted.class, ActGroup.NEXT)
                    .when(OfferedWhen.open(Kind.EXTENSION)),
            new ActType(Act.REFUSE_EXTENSION, RefuseExtension.class, ExtensionRefused.class, ActGroup.NEXT)
                    .when(OfferedWhen.open(Kind.EXTENSION)));

    private ExtensionRoom() {}
}
