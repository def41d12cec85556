package hotline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test sets or advances it, in microseconds as PostgreSQL keeps them. */
public final class MutableClock extends Clock {

    /** Where every test begins: a working Friday in office hours, a week before the holidays of National Day. */
    public static final Instant START =
            OffsetDateTime.parse("2023-09-22T10:00:00+08:00").toInstant();

    /** Held by every zone's view of this clock. */
    private final AtomicReference<Instant> now;

    private final ZoneId zone;

    /** A clock at {@link #START}. */
    public MutableClock() {
        this(new AtomicReference<>(START), ZoneOffset.UTC);
    }

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Moves to that instant, forwards or backwards. */
    public void set(Instant instant) {
        now.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** Moves to that instant given as ISO 8601 with offset, such as {@code 2023-09-22T10:00:00+08:00}. */
    public void set(String instant) {
        set(OffsetDateTime.parse(instant).toInstant());
    }

    /** Moves on by that much. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration).truncatedTo(ChronoUnit.MICROS));
    }

    /** Moves back to {@link #START}. */
    public void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, read in another zone: setting one sets both. */
    @Override
    public Clock withZone(ZoneId otherZone) {
        return new MutableClock(now, otherZone);
    }
}
