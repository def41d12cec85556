package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import hotline.shared.start.StartRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long it takes at most until a recorded instant is settled: no write that carries it, or an earlier one, can still
 * be committed. A write reads its recorded instant first, then gathers what it needs, waits its turn and a connection,
 * is executed and committed. Each part has its limit here, and the sum follows from them.
 */
public final class Settling {

    /** A write whose recorded instant is older than this when it has a connection is not sent any more. */
    public static final Duration UNTIL_SENT = Duration.ofSeconds(5);

    // the statement timeout ends before the commit; it begins when the network, which may take three seconds, has
    // delivered
    // the statement; and instances' clocks may differ a little
    private static final Duration TO_COMMIT = Duration.ofSeconds(5);

    private final Duration time;
    private final Clock clock;
    private final Supplier<Duration> unansweredFor;

    /**
     * @param statementTimeout after which the server ends a statement
     * @throws StartRefusal if there is none: then nothing would ever be settled
     */
    public Settling(Duration statementTimeout, Clock clock) {
        this(statementTimeout, clock, () -> Duration.ZERO);
    }

    /**
     * @param statementTimeout after which the server ends a statement
     * @param unansweredFor how long ago the oldest statement was sent that went unanswered and may still be committed
     * @throws StartRefusal if there is none: then nothing would ever be settled
     */
    Settling(Duration statementTimeout, Clock clock, Supplier<Duration> unansweredFor) {
        // what is less than a millisecond is zero to PostgreSQL, and zero is no limit
        if (statementTimeout.toMillis() <= 0) {
            throw new DatabaseRefusal(Reason.STATEMENT_TIMEOUT_MISSING, Map.of());
        }
        this.time = UNTIL_SENT.plus(afterSending(statementTimeout));
        this.clock = clock;
        this.unansweredFor = unansweredFor;
    }

    /** How long what was sent may take until it is committed or has failed, once the server is at it. */
    static Duration afterSending(Duration statementTimeout) {
        return statementTimeout.plus(TO_COMMIT);
    }

    /** From the recorded instant until it is settled; longer while a frozen server may still commit what it was sent. */
    public Duration time() {
        Duration unanswered = unansweredFor.get();
        Duration held = unanswered.isZero() ? Duration.ZERO : UNTIL_SENT.plus(unanswered);
        return held.compareTo(time) > 0 ? held : time;
    }

    /** Tells whether a write has come too late to be sent. */
    public boolean isTooLate(Instant recordedAt) {
        return clock.instant().isAfter(recordedAt.plus(UNTIL_SENT));
    }

    /**
     * To be called when the statement is about to be sent.
     *
     * @throws ProblemException {@link SharedProblem#WAITED_TOO_LONG} if the write has come too late
     */
    public void requireInTime(Instant recordedAt) {
        if (isTooLate(recordedAt)) {
            throw tooLate();
        }
    }

    /** Makes the refusal of a write that has come too late, which asks to try again. */
    public static ProblemException tooLate() {
        return new ProblemException(SharedProblem.WAITED_TOO_LONG, Map.of());
    }
}
