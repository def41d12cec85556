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

/**
 * Operators who register at once. Who is told to come back later repeats the call under its key until it is registered;
 * when the program is gone they stop.
 */
final class Registrars implements AutoCloseable {

    private static final int COUNT = 8;
    private static final int REGISTERED = 201;
    private static final int UNAVAILABLE = 503;

    private final RegisteringClient client;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> otherStatuses = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    Registrars(RegisteringClient client) {
        this.client = client;
        for (int i = 0; i < COUNT; i++) {
            threads.execute(this::registerUntilItIsGone);
        }
    }

    /** All keys under which something was asked for, answered or not. */
    Set<String> asked() {
        return asked;
    }

    /** The answers by their keys. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** What was answered beside 201 and 503. */
    Set<Integer> otherStatuses() {
        return otherStatuses;
    }

    void awaitEnd() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still registering");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void registerUntilItIsGone() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                String key = UUID.randomUUID().toString();
                asked.add(key);
                registerUntilItIsAnswered(key);
            }
        } catch (IOException gone) {
            threads.shutdown();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void registerUntilItIsAnswered(String key) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.register(key);
        while (answer.statusCode() == UNAVAILABLE) {
            answer = client.register(key);
        }
        if (answer.statusCode() == REGISTERED) {
            acknowledged.put(key, answer.body());
        } else {
            otherStatuses.add(answer.statusCode());
        }
    }
}
