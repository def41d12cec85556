package hotline.request.acts.correction;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import java.util.UUID;

/** Counts the deadlines of one request anew as a part of a recomputation of many. */
record RecomputeOneOfMany(String reason, UUID recomputation) implements Command {

    @Override
    public Act act() {
        return Act.RECOMPUTE;
    }

    @Override
    public boolean countsAnew() {
        return true;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(Recomputed.of(request, reason, recomputation, given));
    }
}
