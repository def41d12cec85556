package hotline.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Registers requests over HTTP with so many clients for so many seconds and prints what came of it.
 *
 * <p>Arguments: address of the program, an operator's token, clients, seconds.
 */
public final class RegisteringBenchmark {

    private static final String BODY =
            """
            {"nature": "complaint", "channel": "phone", "urgency": "normal", "title": "路灯不亮",
             "text": "天宁镇东街从十字路口到学校门口的路灯已经三天不亮，晚上孩子放学看不清路，希望尽快修好。",
             "place": {"townshipCode": "141122100"},
             "caller": {"name": "张三", "phone": "13834567890", "wishesCallBack": true}}
            """;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final String token;

    private RegisteringBenchmark(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int clients = Integer.parseInt(arguments[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
        new RegisteringBenchmark(URI.create(arguments[0] + "/api/v1/requests"), arguments[1]).run(clients, time);
    }

    private void run(int clients, Duration time) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(threads.submit(() -> registerUntil(end)));
        }
        List<Long> latencies = new ArrayList<>();
        for (Future<List<Long>> each : running) {
            latencies.addAll(each.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        print(clients, latencies, seconds);
    }

    private List<Long> registerUntil(long end) throws IOException, InterruptedException {
        List<Long> latencies = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            int status = client.send(post(), BodyHandlers.ofString()).statusCode();
            if (status != 201) {
                throw new IOException("answered " + status);
            }
            latencies.add(System.nanoTime() - begin);
        }
        return latencies;
    }

    private HttpRequest post() {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(BODY))
                .build();
    }

    private static void print(int clients, List<Long> latencies, double seconds) {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d clients: %.0f per second, p50 %.1f ms, p99 %.1f ms (%d in %.1f s)%n",
                clients, sorted.length / seconds, millis(sorted, 0.50), millis(sorted, 0.99), sorted.length, seconds);
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
