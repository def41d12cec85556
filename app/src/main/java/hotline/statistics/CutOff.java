package hotline.statistics;

import hotline.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instant that figures are as of, by recorded time.
 *
 * @param clamped whether a later instant was asked for than can be given twice alike
 */
public record CutOff(Instant asOf, boolean clamped) {

    /**
     * A write carries the time that was read before its statement, and a statement may take five seconds. What is recorded
     * up to five seconds ago is therefore all there, and stays as it is.
     */
    static final Duration SETTLING = Duration.ofSeconds(5);

    /**
     * The cut-off for what was asked for.
     *
     * @throws ProblemException {@link StatisticsProblem#FUTURE_CUT_OFF}
     */
    static CutOff at(Instant now, @Nullable Instant requested) {
        Instant settled = now.minus(SETTLING);
        if (requested == null) {
            return new CutOff(settled, false);
        }
        if (requested.isAfter(now)) {
            throw new ProblemException(StatisticsProblem.FUTURE_CUT_OFF, Map.of("asOf", requested.toString()));
        }
        return requested.isAfter(settled) ? new CutOff(settled, true) : new CutOff(requested, false);
    }
}
