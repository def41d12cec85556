package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.hamcrest.Matchers.containsString;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What becomes of a department's open work when it is retired. */
@HotlineTest
class RetiredDepartmentModuleTests {

    private static final String HOUSING = "/api/v1/departments/141122/" + People.HOUSING.code();

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
