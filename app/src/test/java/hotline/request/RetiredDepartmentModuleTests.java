package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What becomes of a department's open work when it is retired. */
@HotlineTest
class RetiredDepartmentModuleTests {

    private static final String HOUSING = "/api/v1/departments/141122/" + People.HOUSING.code();

    private static final DepartmentKey SUCCESSOR = new DepartmentKey(People.JIAOCHENG, "016");

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient web;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
    }

    @Test
    void aDepartmentWithOpenRequestsIsRetiredOnlyIfTheyMayStay() {
        aRequest(requests).registered().dispatchedTo(People.HOUSING);
        aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertAsks(retire(""));
        assertAsks(administrator
                .patch()
                .uri(HOUSING)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("retired", true))
                .exchange());
        retire("?openRequests=stay").expectStatus().isOk();
    }

    @Test
    void aFileRetiresNoDepartmentWithOpenRequestsUnsaid() {
        aRequest(requests).registered().dispatchedTo(People.HOUSING);
        aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertAsks(uploadOfAnother("?missing=retire-most"));
        uploadOfAnother("?missing=retire-most&openRequests=stay").expectStatus().isOk();
    }

    @Test
    void aDepartmentThatFinishedItsWorkIsRetiredWithoutAQuestion() {
        aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();

        retire("").expectStatus().isOk();
    }

    @Test
    void aSuccessorTakesAllOpenPartsAndTheDepartmentIsRetired() {
        Story led = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        Story begun =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        Story supported = aRequest(requests).registered();
        supported.after(People.OPERATOR, Commands.dispatch(People.WATER, List.of(People.HOUSING), null, null, null));

        handOver().jsonPath("$.moved").isEqualTo(3).jsonPath("$.left").isEqualTo(0);

        assertThat(led.now().lead()).isEqualTo(SUCCESSOR);
        assertThat(begun.now().version()).isEqualTo(4);
        assertThat(supported.now().lead()).isEqualTo(People.WATER);
        assertThat(supported.now().isHeldBy(SUCCESSOR)).isTrue();
        retire("").expectStatus().isOk();
    }

    @Test
    void handingOverAgainGoesOnWithWhatIsLeft() {
        Story moved = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        Story sentBack =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).sentBack();

        handOver().jsonPath("$.moved").isEqualTo(1).jsonPath("$.left").isEqualTo(1);
        handOver().jsonPath("$.moved").isEqualTo(0).jsonPath("$.left").isEqualTo(1);

        assertThat(moved.now().version()).isEqualTo(3);
        assertThat(sentBack.now().lead()).isEqualTo(People.HOUSING);
    }

    @Test
    void onlyAnotherActiveDepartmentSucceeds() {
        aRequest(requests).registered().dispatchedTo(People.HOUSING);

        for (String other : List.of(People.HOUSING.code(), "999")) {
            administrator
                    .post()
                    .uri(HOUSING + "/hand-over")
                    .bodyValue(Map.of("successor", other, "reason", "机构改革"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY)
                    .expectBody(Void.class);
        }
    }

    private BodyContentSpec handOver() {
        return administrator
                .post()
                .uri(HOUSING + "/hand-over")
                .bodyValue(Map.of("successor", SUCCESSOR.code(), "reason", "机构改革，职责划入"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static void assertAsks(ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/department-has-open-requests")
                .jsonPath("$.facts.count")
                .isEqualTo(2)
                .jsonPath("$.detail")
                .value(containsString("openRequests=stay"));
    }

    private ResponseSpec retire(String query) {
        return administrator
                .post()
                .uri(HOUSING + "/retire" + query)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange();
    }

    private ResponseSpec uploadOfAnother(String query) {
        String file = "code,name,duties,aliases,kind,township\n900,县数据局,,,government,\n";
        return administrator
                .post()
                .uri("/api/v1/departments/141122/import" + query)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
