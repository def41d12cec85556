package hotline.request.acts.extension;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import java.util.List;

/** Acts on more time (延期). */
public final class ExtensionRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.ASK_EXTENSION, AskExtension.class, ExtensionAsked.class, ActGroup.HANDLING),
            new ActType(Act.GRANT_EXTENSION, GrantExtension.class, ExtensionGranted.class, ActGroup.NEXT),
            new ActType(Act.REFUSE_EXTENSION, RefuseExtension.class, ExtensionRefused.class, ActGroup.DECIDING));

    private ExtensionRoom() {}
}
