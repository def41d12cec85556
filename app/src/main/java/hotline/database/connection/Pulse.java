package hotline.database.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows when the database answered last, on any connection, and since when it has not. Times are those of a monotonic
 * clock, since the wall clock may be set.
 */
public final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration WITHOUT_ANSWER = Duration.ofSeconds(2);
    private static final long NOTHING = Long.MIN_VALUE;

    private final LongSupplier nanoseconds;
    private final Duration untilEnded;
    private final AtomicLong lastAnswer;
    // the sending of the oldest call that may still have its effect
    private final AtomicLong unanswered = new AtomicLong(NOTHING);
    private final AtomicLong answeredAgain = new AtomicLong(NOTHING);
    private volatile long lastSilence = NOTHING;
    private volatile boolean isMissing;

    /**
     * @param untilEnded how long after an answer whatever the server had received before has ended
     */
    public Pulse(LongSupplier nanoseconds, Duration untilEnded) {
        this.nanoseconds = nanoseconds;
        this.untilEnded = untilEnded;
        this.lastAnswer = new AtomicLong(nanoseconds.getAsLong());
    }

    /** Tells whether calls need not be tried, as none is answered: the last question was not, and nothing else either. */
    public boolean isSilent() {
        return isMissing && nanoseconds.getAsLong() - lastAnswer.get() > WITHOUT_ANSWER.toNanos();
    }

    /**
     * How long ago the oldest call was sent that went unanswered and may still have its effect, as when a frozen server
     * goes on; zero if there is none. Where nothing is answered it may be a call of another instance, which this one does
     * not see.
     */
    public Duration unansweredFor() {
        long sent = unanswered.get();
        if (sent == NOTHING) {
            return Duration.ZERO;
        }
        long again = answeredAgain.get();
        if (again != NOTHING && nanoseconds.getAsLong() - again > untilEnded.toNanos()) {
            unanswered.compareAndSet(sent, NOTHING);
            return Duration.ZERO;
        }
        return Duration.ofNanos(nanoseconds.getAsLong() - sent);
    }

    long now() {
        return nanoseconds.getAsLong();
    }

    /** Tells whether connections that last answered then have to be replaced, as another one has been silent since. */
    boolean isDoubtful(long answered) {
        return lastSilence != NOTHING && lastSilence - answered > 0;
    }

    /** Notes an answer, whatever it was. */
    void answered() {
        long now = now();
        lastAnswer.set(now);
        if (unanswered.get() != NOTHING) {
            answeredAgain.compareAndSet(NOTHING, now);
        }
        if (isMissing) {
            isMissing = false;
            LOG.info("the database answers again");
        }
    }

    /** Notes that a call did not get its answer in time. */
    void unanswered(long sent) {
        if (notesSilence()) {
            mayHaveItsEffect(Math.min(sent, oldestOfOthers()));
        } else {
            mayHaveItsEffect(sent);
        }
    }

    /** Notes that the regular question was not answered in time. */
    void missed() {
        if (!isMissing) {
            LOG.warn("the database does not answer");
        }
        isMissing = true;
        if (notesSilence()) {
            mayHaveItsEffect(oldestOfOthers());
        }
    }

    private boolean notesSilence() {
        long now = now();
        boolean isSilence = now - lastAnswer.get() > WITHOUT_ANSWER.toNanos();
        if (isSilence) {
            lastSilence = now;
        }
        return isSilence;
    }

    /** When another instance may have sent what the server was still at when it fell silent. */
    private long oldestOfOthers() {
        return lastAnswer.get() - untilEnded.toNanos();
    }

    private void mayHaveItsEffect(long sent) {
        unanswered.accumulateAndGet(sent, (known, next) -> known == NOTHING ? next : Math.min(known, next));
        answeredAgain.set(NOTHING);
    }
}
