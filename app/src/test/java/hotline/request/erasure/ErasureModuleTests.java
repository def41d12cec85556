package hotline.request.erasure;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** What law lets be erased is shown as erased, and the request stays. */
@HotlineTest
class ErasureModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient anyone;

    @Autowired
    DatabaseClient database;

    private Story story;
    private WebTestClient operator;

    @BeforeEach
    void eraseARequest() {
        operator = TestStaff.with(Role.OPERATOR).using(anyone);
        story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();
        List.of("request_text", "request_caller", "request_message")
                .forEach(table -> assertThat(database.sql("DELETE FROM " + table)
                                .fetch()
                                .rowsUpdated()
                                .block())
                        .isEqualTo(1));
    }

    @Test
    void showsTheRequestWithoutItsWords() {
        get("/api/v1/requests/" + story.number())
                .jsonPath("$.status")
                .isEqualTo("completed")
                .jsonPath("$.erased.words")
                .isEqualTo(true)
                .jsonPath("$.erased.caller")
                .isEqualTo(true)
                .jsonPath("$.title")
                .doesNotExist()
                .jsonPath("$.text")
                .doesNotExist();
    }

    @Test
    void listsAndFindsIt() {
        get("/api/v1/requests").jsonPath("$.items[0].erased").isEqualTo(true);
        get("/api/v1/requests?q=" + story.number()).jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void tellsInTheTimelineWhatWasErased() {
        get("/api/v1/requests/" + story.number() + "/events")
                .jsonPath("$[0].erased")
                .isEqualTo(true)
                .jsonPath("$[1].erased")
                .isEqualTo(false)
                .jsonPath("$[3].erased")
                .isEqualTo(true)
                .jsonPath("$[3].message")
                .doesNotExist();
    }

    @Test
    void saysSoOnThePages() {
        for (String page : List.of("/requests/" + story.number(), "/requests?status=all")) {
            operator.get()
                    .uri(page)
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(containsString("内容已依法删除"));
        }
    }

    private BodyContentSpec get(String uri) {
        return operator.get().uri(uri).exchange().expectStatus().isOk().expectBody();
    }
}
