package hotline.request.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.test.StepVerifier;

@HotlineTest
class RequestWebModuleTests {

    private static final String REQUEST = "/api/v1/requests/{number}";

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient anyone;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    private WebTestClient operator;
    private WebTestClient clerk;

    @BeforeEach
    void signIn() {
        operator = TestStaff.with(Role.OPERATOR).using(anyone);
        clerk = TestStaff.clerkOf(People.HOUSING).using(anyone);
    }

    @Test
    void showsARequestWithItsVersionAndWhatTheReaderMayDo() {
        Story story = aRequest(requests).registered();

        operator.get()
                .uri(REQUEST, story.number())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.statusText")
                .isEqualTo("待派单")
                .jsonPath("$.acts.length()")
                .isEqualTo(10)
                .jsonPath("$.dueAt")
                .isEqualTo("2023-10-07T16:00:00Z");
    }

    @Test
    void logsEveryLook() {
        Story story = aRequest(requests).registered();

        operator.get().uri(REQUEST, story.number()).exchange().expectStatus().isOk();

        StepVerifier.create(database.sql("SELECT count(*) FROM request_view WHERE kind = 'view'")
                        .mapValue(Long.class)
                        .one())
                .expectNext(1L)
                .verifyComplete();
    }

    @Test
    void walksThroughTheWholeLife() {
        Story story = aRequest(requests).registered();

        act(operator, story, 1, "dispatch", Map.of("department", People.HOUSING.code(), "chosenProposal", 1))
                .expectStatus()
                .isOk();
        act(clerk, story, 2, "acknowledge", Map.of()).expectStatus().isOk();
        act(clerk, story, 3, "reply", Map.of("text", "已修复")).expectStatus().isOk();
        act(operator, story, 4, "close", Map.of("note", "已回访"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("closed")
                .jsonPath("$.verdict")
                .isEqualTo("on-time");
    }

    @Test
    void tellsWhatHappenedInSentences() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();

        operator.get()
                .uri(REQUEST + "/events", story.number())
                .exchange()
                .expectBody()
                .jsonPath("$[1].text")
                .isEqualTo("派单至 县住房和城乡建设管理局")
                .jsonPath("$[3].message")
                .isEqualTo("已修复");
    }

    @Test
    void explainsEveryDeadline() {
        Story story = aRequest(requests).registered();

        operator.get()
                .uri(REQUEST + "/deadline", story.number())
                .exchange()
                .expectBody()
                .jsonPath("$[?(@.step == 'completion')].explanation.text")
                .exists();
    }

    @Test
    void anActNeedsTheVersionThatWasSeen() {
        Story story = aRequest(requests).registered();

        operator.post()
                .uri(REQUEST + "/void", story.number())
                .bodyValue(Map.of("reason", "误操作"))
                .exchange()
                .expectStatus()
                .isEqualTo(428)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesWhatTheStatusDoesNotAllow() {
        Story story = aRequest(requests).registered();

        expectProblem(act(operator, story, 1, "close", Map.of()), 409, "illegal-transition");
    }

    @Test
    void refusesAStaleVersion() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);

        expectProblem(act(clerk, story, 1, "acknowledge", Map.of()), 412, "stale-version");
    }

    @Test
    void refusesADepartmentThatIsNotThere() {
        Story story = aRequest(requests).registered();

        expectProblem(act(operator, story, 1, "dispatch", Map.of("department", "999")), 422, "unknown-department");
    }

    @Test
    void refusesOtherDepartmentsClerks() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        WebTestClient other = TestStaff.clerkOf(People.WATER).using(anyone);

        expectProblem(act(other, story, 2, "acknowledge", Map.of()), 403, "other-department");
    }

    @Test
    void namesEveryWrongField() {
        Story story = aRequest(requests).registered();

        act(operator, story, 1, "decline", Map.of("toldRoute", ""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[?(@.field == 'reason')]")
                .exists()
                .jsonPath("$.fields[?(@.field == 'toldRoute')].texts.zh")
                .exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u3000", "\\u200b", "a\\u0000b", "a\\ud800"})
    void takesNoReplyThatCannotBeReadOrKept(String escaped) {
        Story story = aRequest(requests).registered();

        operator.post()
                .uri(REQUEST + "/answer", story.number())
                .header(HttpHeaders.IF_MATCH, "1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\": \"" + escaped + "\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("text");
    }

    @Test
    void refusesControlCharactersInParameters() {
        expectProblem(operator.get().uri("/api/v1/requests?q={q}", "\0").exchange(), 400, "invalid-request");
    }

    @Test
    void aCitySeesASecretMatterButNotThatThereIsAPerson() {
        Story story = aRequest(requests).secret().registered();
        WebTestClient city = TestStaff.in(People.LVLIANG, Role.SUPERVISOR).using(anyone);

        city.get()
                .uri(REQUEST, story.number())
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("路灯不亮")
                .jsonPath("$.caller")
                .doesNotExist();
    }

    @Test
    void aMistypedNumberIsToldFromAMissingOne() {
        Story story = aRequest(requests).registered();
        String number = story.number().value();
        char wrong = number.charAt(16) == '9' ? '0' : (char) (number.charAt(16) + 1);

        ResponseSpec mistyped =
                operator.get().uri(REQUEST, number.substring(0, 16) + wrong).exchange();

        expectProblem(mistyped, 400, "invalid-number");
    }

    @Test
    void listsOverdueRequestsOfTheOwnDepartmentByDueTime() {
        aRequest(requests).registered().dispatchedTo(People.WATER);
        Story own = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        clock.advance(Duration.ofDays(30));

        clerk.get()
                .uri("/api/v1/requests?overdue=true&sort=due")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].number")
                .isEqualTo(own.number().value());
    }

    @Test
    void countsAsOverdueFromTheVeryInstantOn() {
        Story story = aRequest(requests).registered();
        clock.set(Objects.requireNonNull(story.now().dueAt()));

        operator.get()
                .uri("/api/v1/requests?overdue=true")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        operator.get()
                .uri(REQUEST, story.number())
                .exchange()
                .expectBody()
                .jsonPath("$.overdue")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | ,,",
                "status | grumble",
                "sort | zzz",
                "dueBefore | +1000000-01-01T00:00:00Z",
                "dueBefore | -0001-01-01T00:00:00Z",
                "dueBefore | tomorrow",
                "cursor | fHg",
                // |018b0000-0000-7000-8000-000000000001, of a list by due time
                "cursor | fDAxOGIwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMQ",
                // +1000000-01-01T00:00:00Z|018b0000-0000-7000-8000-000000000001
                "cursor | KzEwMDAwMDAtMDEtMDFUMDA6MDA6MDBafDAxOGIwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMQ",
                "limit | many",
                "overdue | perhaps",
            })
    void namesTheParameterThatCannotBeMeant(String parameter, String value) {
        operator.get()
                .uri("/api/v1/requests?" + parameter + "={value}", value)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-request")
                .jsonPath("$.fields[0].field")
                .isEqualTo(parameter);
    }

    @Test
    void leavesOneDamagedRequestOutOfAListAndSaysSoOfItself() {
        Story whole = aRequest(requests).registered();
        Story damaged = aRequest(requests).registered();
        database.sql("UPDATE service_request SET nature = 'grumble' WHERE number = :number")
                .bind("number", damaged.number().value())
                .fetch()
                .rowsUpdated()
                .as(StepVerifier::create)
                .expectNext(1L)
                .verifyComplete();

        PageBody page = page("/api/v1/requests?limit=1");
        PageBody next = page("/api/v1/requests?limit=1&cursor=" + page.next());

        assertThat(page.items()).isEmpty();
        assertThat(next.items())
                .extracting("number")
                .containsExactly(whole.number().value());
        expectProblem(operator.get().uri(REQUEST, damaged.number()).exchange(), 500, "damaged-request");
    }

    @Test
    void aCityFiltersByADepartmentOfItsCountyAndDispatchesToIt() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        TestStaff city = TestStaff.in(People.LVLIANG, Role.OPERATOR);

        city.using(anyone)
                .get()
                .uri("/api/v1/requests?department=141122:015")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].number")
                .isEqualTo(story.number().value());

        Story ofCity = aRequest(requests).in(People.LVLIANG).registered();
        act(city.using(anyone), ofCity, 1, "dispatch", Map.of("department", "141122:015"))
                .expectStatus()
                .isOk();
        act(clerk, ofCity, 2, "acknowledge", Map.of()).expectStatus().isOk();
    }

    @Test
    void aCountyDispatchesToItsOwnDepartmentsOnly() {
        Story story = aRequest(requests).registered();

        expectProblem(
                act(operator, story, 1, "dispatch", Map.of("department", "141121:015")), 422, "unknown-department");
    }

    @Test
    void pagesWithoutGapsOrRepeats() {
        for (int i = 0; i < 5; i++) {
            aRequest(requests).registered();
        }

        PageBody first = page("/api/v1/requests?limit=3");
        PageBody second = page("/api/v1/requests?limit=3&cursor=" + first.next());

        assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    private record PageBody(List<Map<String, Object>> items, List<Map<String, Object>> former, String next) {}

    private PageBody page(String uri) {
        return operator.get()
                .uri(uri)
                .exchange()
                .expectBody(PageBody.class)
                .returnResult()
                .getResponseBody();
    }

    private static ResponseSpec act(WebTestClient who, Story story, int version, String act, Map<String, Object> body) {
        return who.post()
                .uri(REQUEST + "/" + act, story.number())
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static void expectProblem(ResponseSpec response, int status, String slug) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + slug)
                .jsonPath("$.texts.zh")
                .isNotEmpty()
                .jsonPath("$.texts.en")
                .isNotEmpty();
    }
}
