package hotline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts acknowledgements of one kind and the longest time without any. */
final class LongestGap {

    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private final AtomicLong longest = new AtomicLong();
    private final AtomicInteger count = new AtomicInteger();

    void acknowledged() {
        long now = System.nanoTime();
        longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
        count.incrementAndGet();
    }

    int count() {
        return count.get();
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(longest.get());
    }
}
