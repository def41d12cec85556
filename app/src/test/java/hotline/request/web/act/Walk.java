package hotline.request.web.act;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Walks a request through acts over HTTP, as different people. */
public record Walk(WebTestClient web, Story story) {

    public static final String REQUEST = "/api/v1/requests/{number}";

    /** An act that succeeds. */
    @CanIgnoreReturnValue
    public Walk then(TestStaff who, String act, Map<String, ?> body) {
        tries(who, act, body).expectStatus().isOk();
        return this;
    }

    /** An act that is refused. */
    @CanIgnoreReturnValue
    public BodyContentSpec refuses(TestStaff who, String act, Map<String, ?> body, int status, String slug) {
        return tries(who, act, body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + slug);
    }

    ResponseSpec tries(TestStaff who, String act, Map<String, ?> body) {
        return tries(who, act, body, story.now().version());
    }

    ResponseSpec tries(TestStaff who, String act, Map<String, ?> body, int version) {
        return who.using(web)
                .post()
                .uri(REQUEST + "/" + act, story.number())
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** What the request shows now. */
    public BodyContentSpec shows(TestStaff who) {
        return gets(who, "");
    }

    /** The last sentence of the timeline. */
    @CanIgnoreReturnValue
    public Walk tells(TestStaff who, String sentence) {
        int last = story.now().version() - 1;
        gets(who, "/events").jsonPath("$[" + last + "].text").isEqualTo(sentence);
        return this;
    }

    public BodyContentSpec gets(TestStaff who, String part) {
        return who.using(web)
                .get()
                .uri(REQUEST + part, story.number())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
