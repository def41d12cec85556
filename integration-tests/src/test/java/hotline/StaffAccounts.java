package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Staff as an administrator creates them, by the interface. */
final class StaffAccounts {

    static final String PASSWORD = "a long enough password";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final RunningHotline hotline;
    private final String token;

    StaffAccounts(RunningHotline hotline, String adminPassword) {
        this.hotline = hotline;
        this.token = token("admin", adminPassword);
    }

    /** A bearer token of somebody who was created here. */
    String tokenOf(String username) {
        return token(username, PASSWORD);
    }

    private String token(String username, String password) {
        Map<String, Object> credentials = Map.of("username", username, "password", password);
        return post("/api/v1/tokens", "", credentials, Map.of()).path("token").asText();
    }

    void create(String username, String name, String role) {
        post(
                "/api/v1/staff",
                token,
                Map.of("username", username, "name", name, "roles", List.of(role), "password", PASSWORD),
                Map.of());
    }

    void createClerk(String username, String name, String department) {
        post(
                "/api/v1/staff",
                token,
                Map.of(
                        "username",
                        username,
                        "name",
                        name,
                        "roles",
                        List.of("clerk"),
                        "department",
                        department,
                        "password",
                        PASSWORD),
                Map.of());
    }

    /** What an administrator reads, as it was answered. */
    String get(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(hotline.url(path)).header("Authorization", "Bearer " + token);
        return send(request).body();
    }

    /** Puts what an administrator decides. */
    void put(String path, Map<String, Object> body) {
        call("PUT", path, token, body, Map.of());
    }

    @CanIgnoreReturnValue
    JsonNode post(String path, String bearer, Map<String, Object> body, Map<String, String> headers) {
        return call("POST", path, bearer, body, headers);
    }

    @CanIgnoreReturnValue
    private JsonNode call(
            String method, String path, String bearer, Map<String, Object> body, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(hotline.url(path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
            headers.forEach(request::header);
            if (!bearer.isEmpty()) {
                request.header("Authorization", "Bearer " + bearer);
            }
            return JSON.readTree(send(request).body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
