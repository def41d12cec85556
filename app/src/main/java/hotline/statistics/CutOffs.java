package hotline.statistics;

import hotline.database.Settling;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives cut-offs at which everything is settled, so that a figure once given can be given again. */
@Component
public class CutOffs {

    private final Settling settling;
    private final Clock clock;

    CutOffs(Settling settling, Clock clock) {
        this.settling = settling;
        this.clock = clock;
    }

    /** The latest cut-off there can be now. */
    public Instant latest() {
        return clock.instant().minus(settling.time());
    }

    /** The seconds that have passed since the latest cut-off. */
    long secondsToSettle() {
        return settling.time().toSeconds();
    }

    /**
     * The cut-off for what was asked for.
     *
     * @throws ProblemException {@link StatisticsProblem#FUTURE_CUT_OFF}
     */
    CutOff at(@Nullable Instant requested) {
        Instant now = clock.instant();
        Instant settled = now.minus(settling.time());
        if (requested == null) {
            return new CutOff(settled, false);
        }
        if (requested.isAfter(now)) {
            throw new ProblemException(StatisticsProblem.FUTURE_CUT_OFF, Map.of("asOf", requested.toString()));
        }
        return requested.isAfter(settled) ? new CutOff(settled, true) : new CutOff(requested, false);
    }
}
