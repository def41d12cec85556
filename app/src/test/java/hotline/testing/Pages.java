package hotline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Pages as a browser asks for them, by one person. */
public record Pages(WebTestClient client) {

    public static Pages of(TestStaff person, WebTestClient client) {
        return new Pages(person.using(client));
    }

    /** The page at a path; another status than that expected fails the test. */
    @CanIgnoreReturnValue
    public String get(String path, int status) {
        return body(client.get().uri(path).accept(MediaType.TEXT_HTML).exchange(), status);
    }

    /** What a form answers; names and values take turns. */
    public ResponseSpec post(String path, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return client.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }

    public static String body(ResponseSpec answer, int status) {
        String body = Objects.requireNonNullElse(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "");
        assertThat(body).as("no text is missing").doesNotContainPattern("\\?\\?[a-z.-]+_zh");
        return body;
    }
}
