package hotline;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Staff who handle requests at once. Who is told to come back later repeats the act under its key until it is done; when
 * the program is gone they stop.
 */
final class HandlingStaff implements AutoCloseable {

    private static final int COUNT = 6;
    private static final int DONE = 200;
    private static final int UNAVAILABLE = 503;

    private final StaffClient client;
    private final Queue<HandlingCourse> waiting;
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    /**
     * Does nothing until {@link #start}.
     *
     * @param tokens by persons
     */
    HandlingStaff(RunningHotline hotline, Map<String, String> tokens, Collection<HandlingCourse> courses) {
        this.client = StaffClient.of(hotline, tokens);
        this.waiting = new ConcurrentLinkedQueue<>(courses);
    }

    void start() {
        for (int i = 0; i < COUNT; i++) {
            threads.execute(this::handleUntilItIsGone);
        }
        threads.shutdown();
    }

    /** What was answered to acts that were neither done nor put off. */
    Set<String> refusals() {
        return refusals;
    }

    void awaitEnd() throws InterruptedException {
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still handling");
        }
    }

    /** Does an act of a course, or asks again what it was answered. */
    HttpResponse<String> act(HandlingCourse course, int step) throws IOException, InterruptedException {
        return client.act(course.number(), step);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void handleUntilItIsGone() {
        try {
            for (HandlingCourse course = waiting.poll(); course != null; course = waiting.poll()) {
                handle(course);
            }
        } catch (IOException gone) {
            waiting.clear();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HandlingCourse course) throws IOException, InterruptedException {
        while (course.done() < HandlingCourse.STEPS.size()) {
            HttpResponse<String> answer = act(course, course.done());
            if (answer.statusCode() == DONE) {
                course.acknowledge(answer.body());
            } else if (answer.statusCode() != UNAVAILABLE) {
                refusals.add(HandlingCourse.STEPS.get(course.done()).act() + ": " + answer.body());
                return;
            }
        }
    }
}
