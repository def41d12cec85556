package hotline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Thirty persons at work through a fault: most register, some handle what they have registered to the end. Whatever is
 * answered or not, each repeats a call under its key until it is done. Others read figures beside them.
 */
final class FaultClients implements AutoCloseable {

    private static final int REGISTRARS = 24;
    private static final int HANDLERS = 6;
    private static final int READERS = 4;
    private static final int REGISTERED = 201;
    private static final int DONE = 200;
    private static final int UNAVAILABLE = 503;
    private static final long PAUSE = 100;
    private static final long BETWEEN_LOOKS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> acts = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> figures = new ConcurrentHashMap<>();
    private final Set<String> otherAnswers = ConcurrentHashMap.newKeySet();
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();
    private final LongestGap registrations = new LongestGap();
    private final LongestGap handlings = new LongestGap();
    private final AtomicLong longestAnswer = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(REGISTRARS + HANDLERS + READERS);
    private volatile StaffClient client;

    /** A call that is sent until it is answered. */
    private interface Call {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    /** Somebody's work of a while, until the end comes. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    FaultClients(StaffClient client) {
        this.client = client;
        Collections.nCopies(REGISTRARS, (Work) this::registered).forEach(this::start);
        Collections.nCopies(HANDLERS, (Work) this::handle).forEach(this::start);
        Collections.nCopies(READERS, (Work) this::read).forEach(this::start);
    }

    /** How many acts after its registration were acknowledged of each request. */
    Map<String, Integer> acts() {
        return acts;
    }

    /** The figures that were given, by their cut-off. */
    Map<String, JsonNode> figures() {
        return figures;
    }

    /** Answers other than done and 503. */
    Set<String> otherAnswers() {
        return otherAnswers;
    }

    /** The problem types of what was answered with 503 to those who register and handle. */
    Set<String> reasons() {
        return reasons;
    }

    LongestGap registrations() {
        return registrations;
    }

    LongestGap handlings() {
        return handlings;
    }

    long longestAnswerMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestAnswer.get());
    }

    /** Whoever has asked goes on with this program, which was started instead of the killed one. */
    void goOnWith(StaffClient next) {
        client = next;
    }

    /** Everyone ends when what they asked for is acknowledged. */
    void end() throws InterruptedException {
        end.countDown();
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still at work");
        }
    }

    /** What is answered now to whoever asks for the figures as of a cut-off. */
    JsonNode figuresAgain(String asOf) throws IOException, InterruptedException {
        return JSON.readTree(client.figures(asOf).body());
    }

    @Override
    public void close() {
        end.countDown();
        closed.countDown();
        threads.shutdownNow();
    }

    private void start(Work work) {
        threads.execute(() -> {
            try {
                while (end.getCount() > 0) {
                    work.run();
                }
            } catch (IOException unforeseen) {
                otherAnswers.add(unforeseen.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @CanIgnoreReturnValue
    private String registered() throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        JsonNode answer = JSON.readTree(answered(() -> client.register(key), REGISTERED));
        String number =
                answer.path("number").asText(answer.path("serviceRequestId").asText());
        acts.put(number, 0);
        registrations.acknowledged();
        return number;
    }

    private void handle() throws IOException, InterruptedException {
        String number = registered();
        for (int step = 0; step < HandlingCourse.STEPS.size() && end.getCount() > 0; step++) {
            int next = step;
            String unused = answered(() -> client.act(number, next), DONE);
            acts.put(number, next + 1);
            handlings.acknowledged();
        }
    }

    private void read() throws IOException, InterruptedException {
        Optional<HttpResponse<String>> answer = answer(() -> client.figures());
        if (answer.isPresent() && answer.get().statusCode() == DONE) {
            String body = answer.get().body();
            figures.put(
                    JSON.readTree(body).path("asOf").asText(),
                    JSON.readTree(body).path("total"));
        } else if (answer.isPresent() && answer.get().statusCode() != UNAVAILABLE) {
            throw new IOException(answer.get().statusCode() + " " + answer.get().body());
        }
        boolean unused = end.await(BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Sends a call until it is answered as it should, with a pause as people make it; another answer is an end as well. */
    private String answered(Call call, int expected) throws IOException, InterruptedException {
        Optional<HttpResponse<String>> answer = answer(call);
        while (answer.isEmpty() || answer.get().statusCode() == UNAVAILABLE) {
            answer.ifPresent(told -> reasons.add(told.body().replaceAll("(?s).*/problems/([a-z-]+).*", "$1")));
            boolean unused = closed.await(PAUSE, TimeUnit.MILLISECONDS);
            answer = answer(call);
        }
        if (answer.get().statusCode() != expected) {
            throw new IOException(answer.get().statusCode() + " " + answer.get().body());
        }
        return answer.get().body();
    }

    /** Nothing where the program or the connection is gone; nobody knows then whether it is done. */
    private Optional<HttpResponse<String>> answer(Call call) throws InterruptedException {
        long sent = System.nanoTime();
        try {
            return Optional.of(call.send());
        } catch (IOException gone) {
            return Optional.empty();
        } finally {
            longestAnswer.accumulateAndGet(System.nanoTime() - sent, Math::max);
        }
    }
}
