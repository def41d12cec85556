package hotline.request.acts.correction;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.Urgency;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts that put right what a request is about, and its deadlines (更正, 重算时限). */
public final class CorrectionRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.CORRECT, Correct.class, Corrected.class, ActGroup.COURSE),
            new ActType(Act.RECOMPUTE, Recompute.class, Recomputed.class, null).when(OfferedWhen.NEVER));

    private CorrectionRoom() {}

    /** Puts a request's terms right and leaves its secrecy as it is. */
    public static Command correct(
            Nature nature,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            String reason) {
        return new Correct(nature, urgency, subjectCode, townshipCode, villageCode, null, reason);
    }

    /** Counts the deadlines of one request anew as a step of a recomputation. */
    public static Command recompute(String reason, UUID recomputation) {
        return new RecomputeOneOfMany(reason, recomputation);
    }
}
