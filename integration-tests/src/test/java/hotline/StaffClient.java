package hotline;

import hotline.HandlingCourse.Step;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Calls of a running program by several persons: they register, handle and read figures.
 *
 * @param tokens by persons
 */
record StaffClient(URI root, Map<String, String> tokens) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static StaffClient of(RunningHotline hotline, Map<String, String> tokens) {
        return new StaffClient(hotline.url("/"), tokens);
    }

    HttpResponse<String> register(String key) throws IOException, InterruptedException {
        String token = Objects.requireNonNull(tokens.get("operator"));
        return new RegisteringClient(root.resolve("/api/v1/requests"), token).register(key);
    }

    /** Does an act of a course, or asks again what it was answered. */
    HttpResponse<String> act(String number, int step) throws IOException, InterruptedException {
        Step next = HandlingCourse.STEPS.get(step);
        return send(
                next.person(),
                HttpRequest.newBuilder(root.resolve("/api/v1/requests/" + number + "/" + next.act()))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + (step + 1) + "\"")
                        .header("Idempotency-Key", number + "-" + step)
                        .POST(BodyPublishers.ofString(next.body())));
    }

    /** The figures of this year as they are now. */
    HttpResponse<String> figures() throws IOException, InterruptedException {
        return send("supervisor", HttpRequest.newBuilder(root.resolve("/api/v1/statistics/on-time")));
    }

    /** The figures of this year as of an earlier cut-off. */
    HttpResponse<String> figures(String asOf) throws IOException, InterruptedException {
        String query = "?asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8);
        return send("supervisor", HttpRequest.newBuilder(root.resolve("/api/v1/statistics/on-time" + query)));
    }

    private HttpResponse<String> send(String person, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request.header("Authorization", "Bearer " + tokens.get(person))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }
}
