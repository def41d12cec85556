package hotline;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Operators who register through a fault: whatever is answered or not, each repeats a call under its key until it is
 * registered. They note how long they went without any acknowledgement and how long a single answer took.
 */
final class FaultClients implements AutoCloseable {

    private static final int COUNT = 30;
    private static final int REGISTERED = 201;
    private static final int UNAVAILABLE = 503;
    private static final long PAUSE = 100;

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> otherAnswers = ConcurrentHashMap.newKeySet();
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastAcknowledged = new AtomicLong(System.nanoTime());
    private final AtomicLong longestGap = new AtomicLong();
    private final AtomicLong longestAnswer = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private volatile RegisteringClient client;
    private volatile boolean ends;

    FaultClients(RegisteringClient client) {
        this.client = client;
        for (int i = 0; i < COUNT; i++) {
            threads.execute(this::registerUntilTheEnd);
        }
    }

    Set<String> asked() {
        return asked;
    }

    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Answers other than 201 and 503. */
    Set<String> otherAnswers() {
        return otherAnswers;
    }

    /** The problem types of what was answered with 503. */
    Set<String> reasons() {
        return reasons;
    }

    long longestGapMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestGap.get());
    }

    long longestAnswerMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestAnswer.get());
    }

    /** Whoever has asked goes on with this program, which was started instead of the killed one. */
    void goOnWith(RegisteringClient next) {
        client = next;
    }

    /** Everyone ends when what they asked for is acknowledged. */
    void end() throws InterruptedException {
        ends = true;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still registering");
        }
    }

    @Override
    public void close() {
        ends = true;
        threads.shutdownNow();
    }

    private void registerUntilTheEnd() {
        try {
            while (!ends) {
                String key = UUID.randomUUID().toString();
                asked.add(key);
                while (!isAnswered(key)) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAnswered(String key) throws InterruptedException {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = client.register(key);
            longestAnswer.accumulateAndGet(System.nanoTime() - sent, Math::max);
            return isEnd(key, answer);
        } catch (IOException gone) {
            longestAnswer.accumulateAndGet(System.nanoTime() - sent, Math::max);
            return false;
        }
    }

    private boolean isEnd(String key, HttpResponse<String> answer) {
        if (answer.statusCode() == UNAVAILABLE) {
            reasons.add(answer.body().replaceAll("(?s).*/problems/([a-z-]+).*", "$1"));
            return false;
        }
        if (answer.statusCode() != REGISTERED) {
            otherAnswers.add(answer.statusCode() + " " + answer.body());
            return true;
        }
        acknowledged.put(key, answer.body());
        long now = System.nanoTime();
        long gap = now - lastAcknowledged.getAndSet(now);
        longestGap.accumulateAndGet(gap, Math::max);
        return true;
    }
}
