package hotline.intake.demonstration.living;

import java.time.Instant;
import java.util.List;

/**
 * The life of a request as it is planned to its end; how much of it is lived depends on the time.
 *
 * @param key under which it begins once
 * @param steps in the order of their instants
 * @param twins other calls about the same, merged into it while it was open
 */
record Life(String key, LivedCall call, List<LifeStep> steps, List<Twin> twins) {

    /** A call about the same that was registered as a request of its own and then merged. */
    record Twin(LivedCall call, Instant mergedAt, String reason) {}

    Life {
        steps = List.copyOf(steps);
        twins = List.copyOf(twins);
    }
}
