package hotline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An operator's program that registers calls over HTTP, each under a key of its own. */
record RegisteringClient(URI requests, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CALL =
            """
            {"nature": "complaint", "channel": "phone", "text": "天宁镇东街路灯三天不亮，请尽快修好。"}
            """;

    static RegisteringClient of(RunningHotline hotline, String token) {
        return new RegisteringClient(hotline.url("/api/v1/requests"), token);
    }

    HttpResponse<String> register(String key) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(requests)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(CALL)));
    }

    HttpResponse<String> list() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(requests));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(
                request.header("Authorization", "Bearer " + token)
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }
}
